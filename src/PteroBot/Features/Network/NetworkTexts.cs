using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Network;

/// <summary>What is said about addresses, above all why one cannot be taken or given back.</summary>
internal static class NetworkTexts
{
    public static string Unknown(Room room, string asked) =>
        $"{room.Name} has no address {Outside.Code(asked)}. Pick one from the list that appears while you type.";

    public static string NoneAllowed(Room room) =>
        $"{room.Name} may take no addresses of its own. An administrator of the panel can raise its limit.";

    public static string LimitReached(Room room) =>
        $"{room.Name} has all {Words.Count(room.Limits.Allocations ?? 0, "address", "addresses")} that it may have. Give one back first, or ask an administrator of the panel for more.";

    /// <summary>Why no address was given; null where the usual sentence fits.</summary>
    public static string? OfAdd(PanelRefusedException refused, Room room) => refused.Code switch
    {
        "AutoAllocationNotEnabledException" => "This panel gives out no addresses by itself. Ask an administrator of the panel for one.",
        "NoAutoAllocationSpaceAvailableException" => "The node has no free port left. An administrator of the panel can add some.",
        _ when refused.Detail?.Contains("limit", StringComparison.OrdinalIgnoreCase) == true => LimitReached(room),
        _ => null,
    };

    /// <summary>Why an address cannot be given back; null when it can.</summary>
    public static string? Stays(Room room, Allocation address)
    {
        if (room.Limits.Allocations is null or 0)
            return $"{room.Name} has no limit for addresses of its own, and then the panel lets nobody give one back. An administrator of the panel can.";
        return address.IsDefault
            ? $"{Outside.Code(address.Address)} is the primary address, and a server needs one. Make another one primary first."
            : null;
    }
}
