using System.Net;
using System.Net.Sockets;

namespace PteroBot.Sandbox.Games;

/// <summary>
/// An address of the loopback that belongs to this sandbox alone, so that its games listen on the ports that their allocations say while other sandboxes
/// run beside it. Where the system has no more than one such address, there are no games.
/// </summary>
internal sealed class GameHost : IDisposable
{
    private const int ClaimPort = 25500;
    private readonly Socket _claim;

    private GameHost(IPAddress address, Socket claim) => (Address, _claim) = (address, claim);

    public IPAddress Address { get; }

    public static GameHost? Claim() =>
        Enumerable.Range(1, 250).Select(number => TryClaim(new IPAddress([127, 77, 0, (byte)number]))).FirstOrDefault(host => host is not null);

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
