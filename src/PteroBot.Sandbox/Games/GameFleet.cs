using System.Net;
using System.Net.Sockets;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Games;

/// <summary>The games of all servers: each listens while its server runs. Used with the world's gate held.</summary>
internal sealed class GameFleet(PanelWorld world) : IDisposable
{
    private readonly Dictionary<Server, (IPEndPoint Place, IDisposable Game)> _open = [];

    /// <summary>The protocol of a server's game; null for one that answers nobody.</summary>
    public static string? KindOf(Server server) => server.Egg switch
    {
        { Name: var name } when name.Contains("Bedrock", StringComparison.Ordinal) => "bedrock",
        { Name: "Team Fortress 2" } => "source",
        { Nest.Name: "Minecraft" } => "java",
        _ => null,
    };

    /// <summary>Opens and closes what has changed.</summary>
    public void Step()
    {
        foreach (var gone in _open.Keys.Except(world.Servers).ToList())
            Close(gone);
        foreach (var server in world.Servers)
            Step(server);
    }

    /// <inheritdoc cref="Step()"/>
    public void Step(Server server)
    {
        var place = PlaceOf(server);
        if (_open.TryGetValue(server, out var open) && !open.Place.Equals(place))
            Close(server);
        if (place is not null && !_open.ContainsKey(server) && TryOpen(server, place) is { } game)
            _open[server] = (place, game);
    }

    public void Dispose()
    {
        foreach (var server in _open.Keys.ToList())
            Close(server);
    }

    // With tens of thousands of servers the ports of a node run out, and the allocations behind are only numbers.
    private static IPEndPoint? PlaceOf(Server server) =>
        server.Wings.State == PowerState.Running && server.Node.Wings.IsUp && KindOf(server) is not null
        && server.Allocation.Port <= IPEndPoint.MaxPort && IPAddress.TryParse(server.Allocation.Ip, out var ip) ? new IPEndPoint(ip, server.Allocation.Port) : null;

    private IDisposable? TryOpen(Server server, IPEndPoint place)
    {
        try
        {
            return KindOf(server) switch
            {
                "bedrock" => new UdpGame(place, new BedrockSpeech(() => CrowdOf(server))),
                "source" => new UdpGame(place, new SourceSpeech(() => CrowdOf(server))),
                _ => new JavaGame(place, () => CrowdOf(server)),
            };
        }
        catch (SocketException)
        {
            // Somebody else listens there; the game does without.
            return null;
        }
    }

    private Crowd CrowdOf(Server server)
    {
        lock (world.Gate)
            return server.Crowd;
    }

    private void Close(Server server)
    {
        if (_open.Remove(server, out var open))
            open.Game.Dispose();
    }
}
