using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Features.Activity;
using PteroBot.Interactions;

namespace PteroBot.Features.Account;

/// <summary><c>/account</c>.</summary>
[Group("account", "Your account on the game panel")]
internal sealed class AccountModule(AccountOverview overview, AccountKeys keys, SshKeys sshKeys, ActivityDesk activity, ActivityPages activityPages) : BotModule
{
    [SlashCommand("show", "Show which account you have linked, and what it opens")]
    public async Task ShowAsync()
    {
        var accounts = await overview.ShowAsync(Actor, Cancellation);
        if (accounts.Count == 0)
            await RefuseAsync(new NotLinked());
        else
            await ReplyAsync(AccountEmbeds.Of(accounts));
    }

    [SlashCommand("activity", "What was done with your account on the panel")]
    public async Task ActivityAsync(
        [Summary("event", "Only some of it")]
        [Choice("Signing in", "signin")]
        [Choice("API keys", "keys")]
        [Choice("SSH keys", "sshkeys")]
        [Choice("E-mail and password", "account")]
        [Choice("Two-factor authentication", "twofactor")]
        string? filter = null)
    {
        if ((await activity.ReadAsync(Actor, ActivityView.Start(null, filter), Cancellation)).TryGet(out var leaf, out var refusal))
            await ReplyAsync(activityPages.Of(leaf));
        else
            await RefuseAsync(refusal);
    }

    [SlashCommand("keys", "Your API keys on the panel: make one, delete one")]
    public async Task KeysAsync()
    {
        if ((await keys.ListAsync(Actor, Cancellation)).TryGet(out var list, out var refusal))
            await ReplyAsync(AccountKeyPages.List(list));
        else
            await RefuseAsync(refusal);
    }

    [SlashCommand("ssh-keys", "Your SSH keys for SFTP: add one, remove one")]
    public async Task SshKeysAsync()
    {
        if ((await sshKeys.ListAsync(Actor, Cancellation)).TryGet(out var list, out var refusal))
            await ReplyAsync(SshKeyPages.List(list));
        else
            await RefuseAsync(refusal);
    }
}
