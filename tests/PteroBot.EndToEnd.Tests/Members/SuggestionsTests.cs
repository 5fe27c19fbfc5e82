using System.Diagnostics;
using PteroBot.EndToEnd.Tests.Console;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Members;

/// <summary>What may be suggested next is read ahead, so that not even the first keystroke asks the panel.</summary>
public sealed class SuggestionsTests
{
    private static readonly (string Command, string Option)[] Options =
    [
        ("databases password", "database"), ("backups download", "backup"), ("schedules run", "schedule"), ("network note", "address"),
        ("subusers remove", "person"), ("startup set", "variable"), ("startup image", "image"), ("files show", "path"), ("files browse", "folder"),
    ];

    [Fact]
    public async Task After_linking_the_first_keystroke_of_every_option_is_answered_from_memory()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        sandbox.MiaMay("database.read", "backup.read", "schedule.read", "allocation.read", "user.read", "startup.read", "file.read", "websocket.connect");
        await sandbox.LinkAsync("member");

        await AllReadAsync(sandbox);
        var asked = sandbox.AskedOfPanel().Count;
        var found = new List<string>();
        foreach (var (command, option) in Options)
            found.AddRange((await sandbox.As("member").CompleteOfAsync("survival", command, option)).Select(choice => $"{option} {choice.Name}"));

        Assert.Equal(asked, sandbox.AskedOfPanel().Count);
        foreach (var expected in (string[])["backup Before the update", "address play.example.com:25565", "person mia", "variable ", "image Java 21", "path /eula.txt", "folder /plugins/"])
            Assert.Contains(found, choice => choice.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_thirty_servers_a_first_keystroke_on_any_asks_the_panel_nothing_once_they_are_read()
    {
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with { Servers = 25 });
        var servers = Stock(sandbox);
        await sandbox.LinkAsync("owner");

        await SandboxHost.UntilAsync(() => Task.FromResult(Read(sandbox)), read => read.IsSupersetOf(servers), "all servers are read");
        var asked = sandbox.AskedOfPanel("/servers/").Count;
        var found = new List<string>();
        foreach (var server in servers)
            foreach (var (command, option) in ((string, string)[])[("databases password", "database"), ("backups download", "backup"), ("schedules run", "schedule")])
                found.AddRange((await sandbox.As("owner").CompleteOfAsync(server, command, option)).Select(choice => $"{server} {choice.Name.Split(' ')[0]}"));
        var others = await sandbox.As("stranger").CompleteOfAsync(servers[0], "backups download", "backup");

        Assert.True(servers.Count >= 30);
        Assert.Equal(asked, sandbox.AskedOfPanel("/servers/").Count);
        Assert.Empty(servers.SelectMany(server => (string[])[$"{server} stats", $"{server} Kept", $"{server} Nightly"]).Except(found));
        Assert.Empty(others);
    }

    [Fact]
    public async Task On_a_tight_limit_what_people_do_waits_for_no_reading()
    {
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with { Servers = 25, ClientLimit = 60 });
        var servers = Stock(sandbox);
        await sandbox.LinkAsync("owner");
        await SandboxHost.UntilAsync(() => Task.FromResult(Read(sandbox)), read => read.Count > 0, "reading has begun");

        var (answers, slowest) = (new List<Answer>(), TimeSpan.Zero);
        foreach (var server in servers.Take(15))
        {
            var began = Stopwatch.GetTimestamp();
            answers.Add(await sandbox.As("owner").RunAsync("backups list", new { server }));
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
        }

        Assert.All(answers, answer => Assert.StartsWith("Backups · ", answer.Message.Text, StringComparison.Ordinal));
        Assert.True(slowest < TimeSpan.FromSeconds(5), $"One waited {slowest}.");
        Assert.DoesNotContain(sandbox.App.Traffic.Since(0, "panel"), call => call.Entry.Status == 429);
        Assert.InRange(Read(sandbox).Count, 1, 3);
    }

    /// <summary>Puts a database, a backup and a schedule on every server of Nora that is open.</summary>
    private static List<string> Stock(SandboxHost sandbox)
    {
        var world = sandbox.App.Panel.World;
        lock (world.Gate)
        {
            var open = world.Servers.Where(server => server is { Owner.Username: "nora", Status: null, IsTransferring: false }).ToList();
            foreach (var server in open)
                WorstCase.Stock(world, server, "stats", "Kept", "Nightly");
            return [.. open.Select(server => server.Identifier)];
        }
    }

    /// <summary>The servers whose subusers were read: that is the last thing that is.</summary>
    private static HashSet<string> Read(SandboxHost sandbox) =>
        [.. sandbox.AskedOfPanel("/users").Where(asked => asked.EndsWith("/users", StringComparison.Ordinal)).Select(asked => asked.Split("/servers/")[1][..8])];

    private static async Task AllReadAsync(SandboxHost sandbox) => await SandboxHost.UntilAsync(
        () => Task.FromResult(sandbox.AskedOfPanel("/servers/").Select(asked => asked.Split('?')[0]).ToList()),
        asked => ((string[])["/databases", "/backups", "/schedules", "/network/allocations", "/users", "/startup", "/files/list"])
            .All(kind => asked.Any(call => call.EndsWith(kind, StringComparison.Ordinal))),
        "everything is read");
}
