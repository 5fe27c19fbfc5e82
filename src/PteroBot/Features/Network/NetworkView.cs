using System.Globalization;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Network;

/// <summary>The addresses of a server, for the person in the room.</summary>
internal sealed record NetworkView(Room Room, IReadOnlyList<Allocation> Addresses, int Page = 1, string? Said = null);

/// <summary>One address of a server.</summary>
internal sealed record AddressView(Room Room, Allocation Address);

internal static class AddressSearch
{
    /// <summary>The address that was meant: by number, as players type it, with its IP, or by a port that only one has.</summary>
    public static Allocation? Find(IReadOnlyList<Allocation> addresses, string asked)
    {
        var text = asked.Trim();
        if (addresses.FirstOrDefault(address => Ways(address).Contains(text, StringComparer.OrdinalIgnoreCase)) is { } found)
            return found;
        var port = addresses.Where(address => $"{Text(address.Port)}" == text.TrimStart(':')).ToList();
        return port.Count == 1 ? port[0] : null;
    }

    private static string[] Ways(Allocation address) => [Text(address.Id), address.Address, $"{address.Ip}:{Text(address.Port)}"];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
