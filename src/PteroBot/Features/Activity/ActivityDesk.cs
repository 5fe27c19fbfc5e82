using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Activity;

/// <summary>A page of an activity log.</summary>
/// <param name="View">What was asked for, with the server's identifier in the place of what was typed.</param>
/// <param name="Name">The server's name, or the panel's for an account.</param>
/// <param name="Page">The entries.</param>
internal sealed record ActivityLeaf(ActivityView View, string Name, Page<ActivityEntry> Page);

/// <summary>Reads activity logs with the person's own key.</summary>
internal sealed class ActivityDesk(AccessControl access, RoomDoor door)
{
    public const int PageSize = 10;

    /// <exception cref="PanelException">The panel did not give it.</exception>
    public Task<Decision<ActivityLeaf>> ReadAsync(Actor actor, ActivityView view, CancellationToken cancellationToken) =>
        view.Server is { } server ? OfServerAsync(actor, server, view, cancellationToken) : OfAccountAsync(actor, view, cancellationToken);

    private async Task<Decision<ActivityLeaf>> OfServerAsync(Actor actor, string asked, ActivityView view, CancellationToken cancellationToken)
    {
        if (!(await door.OpenAsync(actor, asked, ServerAction.ReadActivity, cancellationToken)).TryGet(out var room, out var refusal))
            return refusal;
        var page = await room.Client.Activity.ListAsync(room.Id, Query(view), cancellationToken);
        return new ActivityLeaf(view with { Server = room.Identifier }, room.Server.Name, page);
    }

    private async Task<Decision<ActivityLeaf>> OfAccountAsync(Actor actor, ActivityView view, CancellationToken cancellationToken)
    {
        if (!(await access.AccountAsync(actor, cancellationToken)).TryGet(out var account, out var refusal))
            return refusal;
        var page = await account.Client.Account.ActivityAsync(Query(view), cancellationToken);
        return new ActivityLeaf(view, PanelPages.Name(account.Panel), page);
    }

    private static ActivityQuery Query(ActivityView view) => new() { Page = view.Page, PerPage = PageSize, Event = view.Filter?.Part };
}
