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
    public async Task Whoever_has_many_servers_finds_those_read_that_they_work_with_and_nobody_else_does()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        await Task.Delay(TimeSpan.FromSeconds(4));
        var atLink = sandbox.AskedOfPanel("/servers/").Count;

        await owner.RunAsync("settings rename", new { server = "survival", description = "Up there" });
        await AllReadAsync(sandbox);
        var asked = sandbox.AskedOfPanel("/servers/").Count;
        foreach (var (command, option) in Options)
            await owner.CompleteOfAsync("survival", command, option);
        var others = await sandbox.As("stranger").CompleteOfAsync("survival", "backups download", "backup");

        Assert.Equal(0, atLink);
        Assert.Equal(asked, sandbox.AskedOfPanel("/servers/").Count);
        Assert.Empty(others);
    }

    private static async Task AllReadAsync(SandboxHost sandbox) => await SandboxHost.UntilAsync(
        () => Task.FromResult(sandbox.AskedOfPanel("/servers/").Select(asked => asked.Split('?')[0]).ToList()),
        asked => ((string[])["/databases", "/backups", "/schedules", "/network/allocations", "/users", "/startup", "/files/list"])
            .All(kind => asked.Any(call => call.EndsWith(kind, StringComparison.Ordinal))),
        "everything is read");
}
