using PteroBot.Sandbox.Panel;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>What Pelican's Wings does otherwise; there is no recording of it, only its source.</summary>
public sealed class PelicanWingsTests
{
    [Fact]
    public async Task Too_many_messages_are_dropped_and_told_once()
    {
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions { Flavour = PanelFlavour.Pelican }, new ManualClock());
        using var socket = await WingsClient.OpenAsync(stage, "nora", stage.Panel.World.Servers[2].Identifier);
        await socket.UntilAsync("stats");

        for (var i = 0; i < 6; i++)
            await socket.SendAsync("send stats");
        await socket.SendAsync("send logs");
        await socket.SendAsync("send command", "list");
        var frames = await socket.UntilAsync("throttled");
        var figures = frames.Count(frame => (string?)frame["event"] == "stats");

        Assert.Equal(4, figures);
        Assert.Equal("""{"event":"throttled","args":["send stats"]}""", frames[^1].ToJsonString());
    }

    [Fact]
    public async Task A_suspended_server_closes_its_sockets_at_the_next_message()
    {
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions { Flavour = PanelFlavour.Pelican });
        using var socket = await WingsClient.OpenAsync(stage, "nora", stage.Panel.World.Servers[2].Identifier);
        await socket.UntilAsync("stats");
        await stage.PostAsync("full", "/api/application/servers/3/suspend");

        await socket.SendAsync("send stats");
        var end = await socket.NextAsync();

        Assert.Null(end);
        Assert.Equal(4409, (int)socket.CloseStatus!);
    }

    [Fact]
    public async Task Figures_tell_what_was_read_and_written()
    {
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions { Flavour = PanelFlavour.Pelican });
        using var socket = await WingsClient.OpenAsync(stage, "nora", stage.Panel.World.Servers[0].Identifier);

        var stats = (await socket.UntilAsync("stats"))[^1];

        Assert.Contains("\"disk_io\":{\"read_bytes\":", WingsClient.Argument(stats));
    }

    [Fact]
    public async Task The_sixth_socket_in_a_minute_is_refused_to_everybody_on_that_server()
    {
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions { Flavour = PanelFlavour.Pelican }, new ManualClock());
        var path = $"/api/client/servers/{stage.Panel.World.Servers[0].Identifier}/websocket";

        for (var i = 0; i < 5; i++)
            await stage.GetAsync("nora", path);
        var sixth = await stage.GetAsync("mia", path);

        Assert.Equal((429, "ThrottleRequestsException", "60"), (sixth.Status, sixth.ErrorCode, sixth.Headers["Retry-After"]));
    }
}
