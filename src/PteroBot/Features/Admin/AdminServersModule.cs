using Discord;
using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin;

/// <summary><c>/admin</c>: the panel itself, for its administrators. Each area of it is a part of this class.</summary>
[Group("admin", "The game panel itself, for its administrators")]
[CommandContextType(InteractionContextType.Guild)]
[DefaultMemberPermissions(GuildPermission.ManageGuild)]
[PanelAdministrator]
internal sealed partial class AdminModule : BotModule
{
    /// <summary><c>/admin servers</c>.</summary>
    [Group("servers", "Servers of the whole panel")]
    [PanelAdministrator]
    internal sealed class Servers(AdminServersDesk desk) : BotModule
    {
        private const string ServerText = "The server, by name, identifier or number";

        [SlashCommand("list", "List the servers of the panel")]
        public Task ListAsync([Summary("search", "Words from name, owner, node or state")][MaxLength(AdminView.MaxSearch)] string? search = null) =>
            desk.ListAsync(Context, AdminView.Start(AdminIds.Area, search));

        [SlashCommand("show", "Show one server with its limits and its owner")]
        public Task ShowAsync([Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(191)] string server) =>
            desk.ShowAsync(Context, server);

        [SlashCommand("suspend", "Stop a server and lock its people out")]
        public Task SuspendAsync([Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(191)] string server) =>
            desk.AskAsync(Context, server);

        [SlashCommand("unsuspend", "Let a suspended server's people in again")]
        public Task UnsuspendAsync([Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(191)] string server) =>
            desk.UnsuspendAsync(Context, server);
    }
}

/// <summary>The controls of <c>/admin servers</c>; the role is asked at every press.</summary>
[PanelAdministrator]
internal sealed class AdminServersButtons(AdminServersDesk desk) : BotModule
{
    [ComponentInteraction($"{AdminIds.Area}/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string page, string search) => desk.ListAsync(Context, AdminView.Read(PressedId));

    [ComponentInteraction($"{AdminIds.Area}/open")]
    [Reply(ReplyKind.Update)]
    public Task OpenAsync() => desk.ShowAsync(Context, Chosen.FirstOrDefault() ?? "");

    [ComponentInteraction($"{AdminIds.Area}/ask/*")]
    [Reply(ReplyKind.Update)]
    public Task AskAsync(string server) => desk.AskAsync(Context, server);

    [ComponentInteraction($"{AdminIds.Area}/suspend/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task SuspendAsync(string server, string confirmation) => desk.SuspendAsync(Context, server);

    [ComponentInteraction($"{AdminIds.Area}/unsuspend/*")]
    [Reply(ReplyKind.Update)]
    public Task UnsuspendAsync(string server) => desk.UnsuspendAsync(Context, server);

    [ComponentInteraction($"{AdminIds.Area}/leave")]
    [Reply(ReplyKind.Update)]
    public Task LeaveAsync() => ReplyAsync("It was left alone.");
}
