using System.Net;
using System.Net.Sockets;

namespace PteroBot.Sandbox.Games;

/// <summary>
/// Addresses of the loopback that belong to this sandbox alone, one for each node, so that its games listen on the ports that their allocations say while
/// other sandboxes run beside it. Where the system has no more than one such address, there are no games.
/// </summary>
internal sealed class GameHost : IDisposable
{
    private const int ClaimPort = 25500;
    private readonly Socket _claim;

    private GameHost(IPAddress address, Socket claim) => (Address, _claim) = (address, claim);

    /// <summary>The address of the first node.</summary>
    public IPAddress Address { get; }

    public static GameHost? Claim() =>
        Enumerable.Range(1, 250).Select(number => TryClaim(new IPAddress([127, 77, 0, (byte)number]))).FirstOrDefault(host => host is not null);

    /// <summary>The address of another node, by its number: machines do not share their ports.</summary>
    public static IPAddress On(IPAddress first, int node)
    {
        var bytes = first.GetAddressBytes();
        bytes[2] += (byte)(node - 1);
        return new IPAddress(bytes);
    }

    public void Dispose() => _claim.Dispose();

    private static GameHost? TryClaim(IPAddress address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, ClaimPort));
            socket.Listen();
            return new GameHost(address, socket);
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }
}
