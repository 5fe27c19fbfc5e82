namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>The real bot as the sandbox's process: killed, stopped, started again, reset.</summary>
public sealed class DiscordBotProcessTests
{
    [Fact]
    public async Task A_killed_bot_comes_back_with_its_data_and_writes_no_commands_again()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        var first = (int)(await sandbox.StateAsync())["bot"]!["pid"]!;
        var since = sandbox.App.Traffic.Last;

        var killed = await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
        var second = (int)(await sandbox.StateAsync())["bot"]!["pid"]!;

        Assert.Null(killed["pid"]);
        Assert.NotEqual(first, second);
        Assert.DoesNotContain(sandbox.App.Traffic.Since(since, "discord"), entry => entry.Entry.Method == "PUT");
        Assert.True(File.Exists(sandbox.App.BotData.Store));
    }

    [Fact]
    public async Task A_stopped_bot_ends_by_itself()
    {
        await using var sandbox = await SandboxHost.StartAsync();

        var stopped = await sandbox.PostAsync("sandbox/bot", new { action = "stop" });

        Assert.Equal(0, (int)stopped["exitCode"]!);
    }

    [Fact]
    public async Task A_reset_starts_a_new_bot_without_data()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        var key = await File.ReadAllTextAsync(sandbox.App.BotData.MasterKey);

        await sandbox.PostAsync("sandbox/reset");
        await sandbox.UntilBotReadyAsync();

        Assert.NotEqual(key, await File.ReadAllTextAsync(sandbox.App.BotData.MasterKey));
    }

    [Fact]
    public async Task Nothing_is_left_when_the_sandbox_ends()
    {
        var sandbox = await SandboxHost.StartAsync();
        var folder = sandbox.App.BotData.Folder;

        await sandbox.DisposeAsync();

        Assert.False(Directory.Exists(folder));
        Assert.Null(sandbox.App.Bot.ProcessId);
    }
}
