using System.Net;
using System.Net.Sockets;
using PteroBot.Sandbox.Games;
using PteroBot.Sandbox.Panel;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>Where the games of the simulated servers listen.</summary>
public sealed class PanelGamesTests
{
    [Fact]
    public async Task A_server_whose_port_is_beyond_the_last_has_no_game_and_the_others_play_on()
    {
        using var host = Claim();
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions { GamesAt = host.Address, ExtraServers = 12 }, clock);
        var world = stage.Panel.World;
        var playing = world.Servers.Where(server => server.Wings.State == PowerState.Running && server.Node == world.Nodes[0]).ToList();
        var (far, near) = (playing[0], playing[1]);
        var before = PlaceOf(far);

        lock (world.Gate)
            far.Allocation = WorldSeed.NewAllocation(world, far.Node, port: 70_000);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False(await ListensAsync(before));
        Assert.True(await ListensAsync(PlaceOf(near)));
    }

    [Fact]
    public async Task Servers_of_two_nodes_play_at_the_same_port_beside_each_other()
    {
        using var host = Claim();
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions { GamesAt = host.Address }, clock);
        var world = stage.Panel.World;
        var (survival, lobby) = (world.Servers[0], world.Servers.Single(server => server.Name == "Lobby"));

        lock (world.Gate)
            lobby.Wings.Seed(PowerState.Running, TimeSpan.FromMinutes(1));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(survival.Allocation.Port, lobby.Allocation.Port);
        Assert.NotEqual(survival.Allocation.Ip, lobby.Allocation.Ip);
        Assert.True(await ListensAsync(PlaceOf(survival)));
        Assert.True(await ListensAsync(PlaceOf(lobby)));
    }

    private static GameHost Claim()
    {
        var host = GameHost.Claim();
        Assert.SkipWhen(host is null, "This system has one loopback address only.");
        return host;
    }

    private static IPEndPoint PlaceOf(Server server) => new(IPAddress.Parse(server.Allocation.Ip), server.Allocation.Port);

    private static async Task<bool> ListensAsync(IPEndPoint place)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(place, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
