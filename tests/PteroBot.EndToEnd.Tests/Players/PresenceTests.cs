using PteroBot.EndToEnd.Tests.Discord;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Players;

/// <summary>The line under the bot's name.</summary>
public sealed class PresenceTests
{
    [Fact]
    public async Task The_line_counts_what_is_watched_and_follows_it()
    {
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with
        {
            Games = true,
            Speed = 4,
            BotSettings = new Dictionary<string, string> { ["Discord__Presence"] = "{running} of {servers} servers up, {players} players", ["Players__Interval"] = "00:00:10" },
        });
        Assert.SkipUnless(sandbox.App.Panel.Options.Games, "This system has one loopback address only.");
        await sandbox.LinkAsync("owner");
        var first = await LineAsync(sandbox);
        await sandbox.PostAsync("sandbox/players", new { server = "Survival", online = 37 });

        await sandbox.As("owner").RunAsync("board create", new { servers = "survival, skyblock" });
        await SandboxHost.UntilAsync(() => LineAsync(sandbox), line => line == "1 of 2 servers up, 37 players", "the line with totals");
        await sandbox.As("owner").RunAsync("power", new { server = "skyblock", action = "start" });
        await SandboxHost.UntilAsync(() => LineAsync(sandbox), line => line.StartsWith("2 of 2 servers up", StringComparison.Ordinal), "the line with both running");

        Assert.Equal("/help", first);
    }

    [Fact]
    public async Task The_sandbox_closes_on_who_changes_the_line_too_often()
    {
        await using var sandbox = await SandboxHost.StartWithoutBotAsync();
        using var gateway = await RawGateway.ReadyAsync(sandbox);

        for (var i = 0; i < 6; i++)
            await gateway.SendTextAsync($$$"""{"op":3,"d":{"since":null,"activities":[{"name":"x","type":4,"state":"{{{i}}}"}],"status":"online","afk":false} }""");

        Assert.Equal(4008, await gateway.UntilClosedAsync());
        Assert.Equal("4", await LineAsync(sandbox));
    }

    private static async Task<string> LineAsync(SandboxHost sandbox) => (string?)(await sandbox.StateAsync())["bot"]!["presence"]?["activities"]?[0]?["state"] ?? "";
}
