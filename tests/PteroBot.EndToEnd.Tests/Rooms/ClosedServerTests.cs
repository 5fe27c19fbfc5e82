using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Rooms;

/// <summary>A server that is closed says so in the same words, whatever is asked of it.</summary>
public sealed class ClosedServerTests
{
    private static readonly string[] Commands =
    [
        "schedules list", "schedules show", "schedules create", "schedules edit", "schedules run", "schedules delete", "schedules restart",
        "startup show", "startup set", "startup image",
        "databases list", "databases create", "databases password", "databases rotate", "databases delete",
        "network list", "network add", "network primary", "network note", "network remove",
        "subusers list", "subusers invite", "subusers permissions", "subusers remove",
        "settings rename", "settings reinstall",
    ];

    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["Old Hub"] = "**Old Hub** is suspended. Only an administrator can change that.",
        ["Modpack"] = "**Modpack** is being installed. It opens by itself when that is done.",
        ["Broken Pack"] = "**Broken Pack** could not be installed. An administrator can run the installation again.",
        ["Archive"] = "**Archive** is being restored from a backup. It opens by itself when that is done.",
        ["Wanderer"] = "**Wanderer** is moving to another node. It opens by itself when that is done.",
    };

    [Fact]
    public async Task Every_command_says_why_in_the_same_words()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var answers = new List<string>();
        foreach (var command in Commands)
            foreach (var server in Sentences.Keys)
                answers.Add($"{command}: {(await owner.RunAsync(command, RoomOptions.For(command, server))).Text}");

        Assert.Equal(Commands.SelectMany(command => Sentences.Values.Select(sentence => $"{command}: {sentence}")), answers);
    }
}
