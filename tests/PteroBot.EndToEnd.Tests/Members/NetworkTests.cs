using System.Net;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Members;

/// <summary>Whatever is done, the bot speaks to Discord and to the panel that it was told, and to nobody else.</summary>
public sealed class NetworkTests
{
    [Fact]
    public async Task Nothing_but_the_sandbox_is_ever_contacted()
    {
        var file = Path.GetTempFileName();
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with
        {
            Speed = 8,
            BotSettings = new Dictionary<string, string> { ["DOTNET_STARTUP_HOOKS"] = typeof(NetworkDiary).Assembly.Location, [NetworkDiary.FileVariable] = file },
        });
        await sandbox.LinkAsync("owner");
        await sandbox.SetUpAsync();
        await sandbox.As("owner").RunAsync("status", new { server = "survival" });
        await sandbox.As("owner").RunAsync("servers");

        foreach (var command in MemberCommand.All)
            await sandbox.As("owner").RunAsync(command.Name, command.For("survival"));
        await sandbox.As("stranger").RunAsync("files pull", new { server = "survival", address = "http://192.0.2.1/a.jar" });

        var (connected, lookedUp) = NetworkDiary.Read(file);
        var own = await PortsAsync(sandbox);
        Assert.True(connected.Count > 3, "The diary was not kept.");
        Assert.All(connected, endpoint => Assert.True(IPAddress.IsLoopback(endpoint.Address) && own.Contains(endpoint.Port), $"{endpoint} is not the sandbox's."));
        Assert.All(lookedUp, name => Assert.True(name == "localhost" || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address)), $"{name} was looked up."));
        File.Delete(file);
    }

    /// <summary>Discord, the panel, its nodes, and the games on them.</summary>
    private static async Task<IReadOnlyList<int>> PortsAsync(SandboxHost sandbox)
    {
        var panel = new Uri((string)(await sandbox.StateAsync())["panel"]!["url"]!);
        var nodes = sandbox.App.Panel.World.Nodes.Select(node => node.DaemonListen);
        return [sandbox.App.Address.Port, panel.Port, .. nodes, .. sandbox.App.Panel.World.Allocations.Select(game => game.Port)];
    }
}
