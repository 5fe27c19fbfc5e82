using Discord.Interactions;
using PteroBot.Features.Admin.Servers.Databases;
using PteroBot.Features.Admin.Servers.Drafts;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Servers;

/// <summary>The controls of <c>/admin servers</c>; the role is asked at every press.</summary>
[PanelAdministrator]
internal sealed class ServersButtons(AdminServersDesk desk, DraftDesk drafts, ServerDatabasesDesk databases) : BotModule
{
    [ComponentInteraction($"{ServerIds.Area}/page/*/*/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string page, string owner, string node, string state, string search) => desk.ListAsync(Context, ServersView.Read(PressedId.Arguments));

    [ComponentInteraction($"{ServerIds.Area}/open")]
    [Reply(ReplyKind.Update)]
    public Task OpenAsync() => desk.ShowAsync(Context, Chosen.FirstOrDefault() ?? "");

    [ComponentInteraction($"{ServerIds.Area}/show/*")]
    [Reply(ReplyKind.Update)]
    public Task ShowAsync(string server) => desk.ShowAsync(Context, server);

    [ComponentInteraction($"{ServerIds.Area}/edit/*")]
    public Task EditAsync(string server) => drafts.EditAsync(Context, server);

    [ComponentInteraction($"{ServerIds.Area}/databases/*")]
    public Task DatabasesAsync(string server) => databases.ListAsync(Context, server);

    [ComponentInteraction($"{ServerIds.Area}/ask/*")]
    [Reply(ReplyKind.Update)]
    public Task AskAsync(string server) => desk.AskAsync(Context, server);

    [ComponentInteraction($"{ServerIds.Area}/suspend/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task SuspendAsync(string server, string confirmation) => desk.SuspendAsync(Context, server);

    [ComponentInteraction($"{ServerIds.Area}/unsuspend/*")]
    [Reply(ReplyKind.Update)]
    public Task UnsuspendAsync(string server) => desk.UnsuspendAsync(Context, server);

    [ComponentInteraction($"{ServerIds.Area}/askreinstall/*")]
    [Reply(ReplyKind.Update)]
    public Task AskReinstallAsync(string server) => desk.AskReinstallAsync(Context, server);

    [ComponentInteraction($"{ServerIds.Area}/reinstall/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task ReinstallAsync(string server, string confirmation) => desk.ReinstallAsync(Context, server);

    [ComponentInteraction($"{ServerIds.Area}/askdelete/*/*")]
    [Reply(ReplyKind.Update)]
    public Task AskDeleteAsync(string server, string how) => desk.AskDeleteAsync(Context, server, how);

    [ComponentInteraction($"{ServerIds.Area}/type/*/*/*/*")]
    [Reply(ReplyKind.Modal)]
    [Confirmed]
    public Task TypeAsync(string server, string how, string name, string confirmation) =>
        OpenAsync(TypedName.Form(how == ServerIds.Forced ? "Force a server off the panel" : "Delete a server", CustomId.Of(ServerIds.Area, "delete", server, how), PressedId.Arguments[2]));

    [ModalInteraction($"{ServerIds.Area}/delete/*/*")]
    [Reply(ReplyKind.Update)]
    public Task DeleteAsync(string server, string how, SubmittedModal modal) => desk.DeleteAsync(Context, server, how, Typed(TypedName.Field));

    [ComponentInteraction($"{ServerIds.Area}/leave")]
    [Reply(ReplyKind.Update)]
    public Task LeaveAsync() => ReplyAsync("It was left alone.");
}
