using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Activity;

/// <summary><c>/activity</c>, and the controls of all activity logs. Answers are for the person alone.</summary>
internal sealed class ActivityModule(ActivityDesk desk, ActivityPages pages) : BotModule
{
    [SlashCommand("activity", "Who did what on a server, or with your account")]
    public Task ListAsync(
        [Summary("server", "The server; without it your own account")]
        [Autocomplete(typeof(ServerAutocomplete))]
        [MaxLength(191)]
        string? server = null,
        [Summary("event", "Only some of it")]
        [Choice("Power", "power")]
        [Choice("Console commands", "console")]
        [Choice("Files", "files")]
        [Choice("Files over SFTP", "sftp")]
        [Choice("Backups", "backups")]
        [Choice("Databases", "databases")]
        [Choice("Schedules", "schedules")]
        [Choice("Tasks of schedules", "tasks")]
        [Choice("Network", "network")]
        [Choice("Subusers", "subusers")]
        [Choice("Startup", "startup")]
        [Choice("Settings", "settings")]
        [Choice("Reinstallations", "reinstall")]
        [Choice("Signing in", "signin")]
        [Choice("API keys", "keys")]
        [Choice("SSH keys", "sshkeys")]
        [Choice("E-mail and password", "account")]
        [Choice("Two-factor authentication", "twofactor")]
        string? filter = null) => ShowAsync(ActivityView.Start(server, filter));

    [ComponentInteraction($"{ActivityView.Area}/page/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string server, string filter, string page) => ShowAsync(ActivityView.Read(PressedId.Arguments));

    [ComponentInteraction($"{ActivityView.Area}/filter/*")]
    [Reply(ReplyKind.Update)]
    public Task FilterAsync(string server) => ShowAsync(ActivityView.Start(ActivityView.ServerOf(PressedId.Arguments), Chosen.FirstOrDefault()));

    private async Task ShowAsync(ActivityView view)
    {
        if ((await desk.ReadAsync(Actor, view, Cancellation)).TryGet(out var leaf, out var refusal))
            await ReplyAsync(pages.Of(leaf));
        else
            await RefuseAsync(refusal);
    }
}
