using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Account;

/// <summary><c>/account</c>.</summary>
[Group("account", "Your account on the game panel")]
internal sealed class AccountModule(AccountOverview overview) : BotModule
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
}
