using PteroBot.Access;

namespace PteroBot.Rooms;

/// <summary>What the panel asks of somebody for an action in a room.</summary>
internal static class RoomRights
{
    /// <summary>The permission; null where everybody who sees the server may.</summary>
    public static string? Of(ServerAction action) => ActionPermissions.Of(action) is [var permission, ..] ? permission : null;
}
