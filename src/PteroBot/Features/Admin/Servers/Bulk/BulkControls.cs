using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Servers.Bulk;

/// <summary>Buttons and forms of <c>/admin bulk</c>. The role is asked at every press; who planned it, where it matters.</summary>
[PanelAdministrator]
internal sealed class BulkControls(BulkDesk desk) : BotModule
{
    [ComponentInteraction($"{BulkIds.Area}/ask/*/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskAsync(string id, string count) => OpenAsync(BulkEmbeds.Form(id, count));

    [ModalInteraction($"{BulkIds.Area}/begin/*")]
    [Reply(ReplyKind.Update)]
    public Task BeginAsync(string id, SubmittedModal modal) => desk.BeginAsync(Context, id, Typed(BulkEmbeds.CountField));

    [ComponentInteraction($"{BulkIds.Area}/goon/*")]
    [Reply(ReplyKind.Update)]
    public Task GoOnAsync(string id) => desk.GoOnAsync(Context, id);

    [ComponentInteraction($"{BulkIds.Area}/cancel/*")]
    [Reply(ReplyKind.Update)]
    public Task CancelAsync(string id) => desk.CancelAsync(Context, id);

    [ComponentInteraction($"{BulkIds.Area}/refresh/*")]
    [Reply(ReplyKind.Update)]
    public Task RefreshAsync(string id) => desk.RefreshAsync(Context, id);

    [ComponentInteraction($"{BulkIds.Area}/file/*")]
    public Task FileAsync(string id) => desk.FileAsync(Context, id);

    [ComponentInteraction($"{BulkIds.Area}/open")]
    [Reply(ReplyKind.Update)]
    public Task OpenAsync() => desk.RefreshAsync(Context, Chosen.FirstOrDefault() ?? "");
}
