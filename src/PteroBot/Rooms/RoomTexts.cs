using PteroBot.Access;
using PteroBot.Rendering;

namespace PteroBot.Rooms;

/// <summary>What all rooms say in the same words. Names are escaped by the caller.</summary>
internal static class RoomTexts
{
    /// <summary><c>1 of 2</c>, <c>3, no limit</c>, <c>none, because the limit is 0</c>. A limit of null is none where the panel says so.</summary>
    public static string OfLimit(int count, int? limit) => limit switch
    {
        null => $"{count}, no limit",
        0 when count == 0 => "none allowed",
        _ => $"{count} of {limit}",
    };

    /// <summary>Why buttons are off: the permissions that this person lacks. Null when none does.</summary>
    public static string? Lacking(Room room, params ServerAction[] actions) =>
        Lacking([.. actions.Where(action => !room.Allows(action)).Select(action => RoomRights.Of(action)!)]);

    /// <inheritdoc cref="Lacking(Room, ServerAction[])"/>
    public static string? Lacking(IReadOnlyCollection<string> permissions) => permissions.Count == 0
        ? null
        : $"You do not have {Words.Join([.. permissions.Select(permission => $"`{permission}`")])} here, so what needs {(permissions.Count == 1 ? "it" : "them")} is off.";
}
