using PteroBot.Access;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Rooms;

/// <summary>Lets people in: their own server or a shared one, open state, and the permission as the panel has it at this moment.</summary>
internal sealed class RoomDoor(AccessControl access, RecentRooms recent)
{
    /// <summary>The room, or why not: not theirs, suspended or otherwise closed, or a permission is missing.</summary>
    /// <exception cref="Panel.PanelException">The panel did not answer, or has something against the key.</exception>
    public async Task<Decision<Room>> OpenAsync(Actor actor, string asked, ServerAction action, CancellationToken cancellationToken)
    {
        if (!(await access.ServerAsync(actor, asked, action, cancellationToken)).TryGet(out var found, out var refusal))
            return refusal;
        var room = new Room(found, await found.LookAsync(cancellationToken));
        if ((Closed(room) ?? room.Refuse(action)) is { } no)
            return no;
        recent.Use(found);
        return room;
    }

    private static Explained? Closed(Room room) =>
        Conditions.Of(room.Server, room.Client.Dialect) is { } condition && Sentences.Closed(condition, room.Name, Outside.Text(room.Server.Node)) is { } sentence
            ? new Explained(sentence)
            : null;
}
