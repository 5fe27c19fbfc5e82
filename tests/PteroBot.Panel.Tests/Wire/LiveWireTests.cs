using System.Net;
using PteroBot.Panel.Client;

namespace PteroBot.Panel.Tests.Wire;

public sealed class LiveWireTests
{
    [Fact]
    public async Task Resources_are_read()
    {
        using var rig = new Rig().Ok("/api/client/servers/7250dc0e/resources", """
            {"object":"stats","attributes":{"current_state":"running","is_suspended":false,"resources":{"memory_bytes":418395225,"cpu_absolute":52.956,"disk_bytes":67782,"network_rx_bytes":596141,
            "network_tx_bytes":478900,"uptime":172284}}}
            """);

        var resources = await rig.Client.Servers.ResourcesAsync(Rig.Server);

        Assert.Equal((PowerState.Running, true), (resources.State, resources.IsKnown));
        Assert.Equal((418395225, 52.956, 67782, 172.284), (resources.Usage.MemoryBytes, resources.Usage.CpuAbsolute, resources.Usage.DiskBytes, resources.Usage.Uptime.TotalSeconds));
    }

    [Theory]
    [InlineData("offline", PowerState.Offline)]
    [InlineData("stopped", PowerState.Offline)]
    [InlineData("starting", PowerState.Starting)]
    [InlineData("stopping", PowerState.Stopping)]
    [InlineData("missing", PowerState.Missing)]
    [InlineData("dreaming", PowerState.Unknown)]
    public async Task Every_state_is_known_and_unknown_ones_do_no_harm(string word, PowerState state)
    {
        using var rig = new Rig().Ok("/api/client/servers/7250dc0e/resources", $$$"""{"object":"stats","attributes":{"current_state":"{{{word}}}","resources":null}}""");

        var resources = await rig.Client.Servers.ResourcesAsync(Rig.Server);

        Assert.Equal(state, resources.State);
        Assert.Equal(0, resources.Usage.MemoryBytes);
        Assert.Equal(state != PowerState.Missing, resources.IsKnown);
    }

    [Fact]
    public async Task Websocket_credentials_print_without_the_token()
    {
        using var rig = new Rig().Ok("/api/client/servers/7250dc0e/websocket", """{"data":{"token":"planted.jwt.token","socket":"wss://node.example.com:8080/api/servers/7250dc0e-c690-4559-8595-4a688351bf36/ws"}}""");

        var credentials = await rig.Client.Console.CredentialsAsync(Rig.Server);

        Assert.Equal("planted.jwt.token", credentials.Token);
        Assert.Equal("node.example.com", credentials.Socket.Host);
        Assert.DoesNotContain("planted", credentials.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PowerSignal.Start, "start")]
    [InlineData(PowerSignal.Stop, "stop")]
    [InlineData(PowerSignal.Restart, "restart")]
    [InlineData(PowerSignal.Kill, "kill")]
    public async Task Signals_are_sent_as_words(PowerSignal signal, string word)
    {
        using var rig = new Rig().On("POST", "/api/client/servers/7250dc0e/power", HttpStatusCode.NoContent);

        await rig.Client.Power.SendAsync(Rig.Server, signal);

        Assert.Equal($$"""{"signal":"{{word}}"}""", rig.Http.Requests[0].Body);
        Assert.Equal("application/json", rig.Http.Requests[0].Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_command_is_sent_as_one_line()
    {
        using var rig = new Rig().On("POST", "/api/client/servers/7250dc0e/command", HttpStatusCode.NoContent);

        await rig.Client.Console.SendAsync(Rig.Server, new ConsoleCommand("say \"hi\""));

        Assert.Contains("say", rig.Http.Requests[0].Body, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ConsoleCommand("say hi\nstop"));
        Assert.Throws<ArgumentException>(() => new ConsoleCommand(""));
    }

    [Fact]
    public async Task The_catalogue_of_permissions_is_read_from_groups_and_from_a_plain_list()
    {
        using var rig = new Rig()
            .Ok("/api/client/permissions", """{"object":"system_permissions","attributes":{"permissions":{"control":{"description":"Power","keys":{"start":"May start","stop":"May stop"}},"empty":{"description":"x","keys":[]}}}}""")
            .Ok("/api/client/permissions", """{"object":"system_permissions","attributes":{"permissions":["control.start","control.stop","file.read-content"]}}""");

        var pterodactyl = await rig.Client.Servers.PermissionsAsync();
        var pelican = await rig.Client.Servers.PermissionsAsync();

        Assert.Equal(("control", "Power", "control.start", "May start"),
            (pterodactyl.Groups[0].Name, pterodactyl.Groups[0].Description, pterodactyl.Groups[0].Permissions[0].Key, pterodactyl.Groups[0].Permissions[0].Description));
        Assert.Empty(pterodactyl.Groups[1].Permissions);
        Assert.Equal(["control", "file"], pelican.Groups.Select(g => g.Name));
        Assert.Equal("file.read-content", pelican.Groups[1].Permissions[0].Key);
    }
}
