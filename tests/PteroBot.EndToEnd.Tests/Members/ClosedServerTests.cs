using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.EndToEnd.Tests.Members;

/// <summary>Every sub-command about a server meets every state in which it cannot be done, and says so in the same words. What the panel can do by itself goes on while a node is down.</summary>
public sealed class ClosedServerTests
{
    private const string NodeDown = "node-1 does not answer, so nothing can be done on it now. Other nodes work.";
    private static readonly SandboxOptions Quick = SandboxHost.Defaults with { Speed = 8 };

    private static readonly Dictionary<string, string> Closed = new()
    {
        ["Old Hub"] = "is suspended. Only an administrator can change that.",
        ["Modpack"] = "is being installed. It opens by itself when that is done.",
        ["Broken Pack"] = "could not be installed. An administrator can run the installation again.",
        ["Archive"] = "is being restored from a backup. It opens by itself when that is done.",
        ["Wanderer"] = "is moving to another node. It opens by itself when that is done.",
    };

    [Fact]
    public async Task A_closed_server_says_why_in_the_same_words_whatever_is_asked()
    {
        await using var sandbox = await LinkedAsync();

        var wrong = new List<string>();
        foreach (var (server, state) in Closed)
            wrong.AddRange(await WrongAsync(sandbox, server, (command, text) => Says(command, text, $"**{server}** {state}", $"This server {state}")));

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_node_in_maintenance_says_so_in_the_same_words()
    {
        await using var sandbox = await LinkedAsync();
        var world = sandbox.App.Panel.World;
        lock (world.Gate)
            world.Nodes.Single(node => node.Name == "node-1").Maintenance = true;

        const string Sentence = "node-1 is in maintenance. An administrator opens it again.";
        var wrong = await WrongAsync(sandbox, "survival", (command, text) => Says(command, text, Sentence, Sentence));

        Assert.Empty(wrong);
    }

    /// <summary>A fault of the whole panel, what commands say of it, and what cards say.</summary>
    public static TheoryData<string, object, string, string> PanelFaults => new()
    {
        { "down", new { target = "panel", kind = "down" }, @"^The panel at `127\.0\.0\.1:\d+` does not answer\. Its servers may well be running; try again in a minute\.$", "The panel does not answer." },
        { "HTML", new { target = "panel", kind = "html", status = 502, proxy = "nginx" }, @"^The proxy in front of `127\.0\.0\.1:\d+` cannot reach the panel\. Its servers may well be running; try again in a minute\.$", "The proxy in front of the panel cannot reach it." },
        { "challenge", new { target = "panel", kind = "html", status = 403 }, @"^The proxy in front of `127\.0\.0\.1:\d+` takes the bot for an attacker and blocks it\. The panel's administrator can let it through\.$", "The proxy in front of the panel blocks the bot." },
        { "429", new { target = "panel", kind = "rateLimit", retryAfter = 58 }, @"^The panel asks us to slow down\. Try again in \d+ s\.$", "The panel asks us to slow down. This goes on by itself." },
        { "500", new { target = "panel", kind = "status", status = 500 }, @"^The panel at `127\.0\.0\.1:\d+` has a problem of its own\. Try again in a minute; if it stays, its administrator has to look\.$", "The panel has a problem of its own." },
    };

    [Theory]
    [MemberData(nameof(PanelFaults), DisableDiscoveryEnumeration = true)]
    public async Task A_panel_in_trouble_is_told_in_the_same_words_and_nothing_is_changed(string fault, object switchedOn, string sentence, string onCards)
    {
        await using var sandbox = await LinkedAsync();
        await sandbox.FaultAsync(switchedOn);

        var wrong = await WrongAsync(sandbox, "survival", (command, text) => IsCard(command) ? text.Contains(onCards, StringComparison.Ordinal) : Regex.IsMatch(text, sentence));

        Assert.True(wrong.Count == 0, $"{fault}: {string.Join('\n', wrong)}");
        var changes = sandbox.App.Traffic.Since(0, "panel").Where(entry => entry.Entry.Method != "GET" && entry.Entry.Path.Contains("/servers/", StringComparison.Ordinal));
        Assert.DoesNotContain(changes, change => change.Entry.Status is >= 200 and < 300);
    }

    [Fact]
    public async Task A_node_that_does_not_answer_says_so_in_the_same_words_and_the_panel_goes_on_by_itself()
    {
        await using var sandbox = await LinkedAsync();
        await sandbox.FaultAsync(new { target = "wings", kind = "down" });

        var wrong = new List<string>();
        foreach (var command in MemberCommand.OfServers)
            if (await WrongAsync(sandbox, command, "survival", (name, text) => command.NeedsNode ? Says(name, text, NodeDown, NodeDown) : text.Contains(command.Says, StringComparison.Ordinal)) is { } said)
                wrong.Add(said);

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_is_asked_about_first_says_so_after_the_answer()
    {
        await using var sandbox = await LinkedAsync();
        var owner = sandbox.As("owner");
        await owner.RunAsync("backups lock", new { server = "survival", backup = "Before the update" });
        var deletion = await owner.RunAsync("backups delete", new { server = "survival", backup = "Before the update" });
        var restoring = await owner.RunAsync("backups restore", new { server = "survival", backup = "Before the update" });
        var installing = await owner.RunAsync("settings reinstall", new { server = "survival" });
        var file = await owner.RunAsync("files delete", new { server = "survival", path = "/eula.txt" });
        var kill = await owner.RunAsync("power", new { server = "survival", action = "kill" });
        await sandbox.FaultAsync(new { target = "wings", kind = "down" });

        Answer[] answers =
        [
            await owner.PressAsync(deletion.Message, "Delete it"),
            await owner.SubmitAsync(await owner.PressAsync(restoring.Message, "Over the files"), "Survival"),
            await owner.SubmitAsync(await owner.PressAsync(installing.Message, "Reinstall it…"), "Survival"),
            await owner.PressAsync(file.Message, "Delete it"),
        ];
        var killed = (await owner.PressAsync(kill.Message, "Kill it")).Message;

        Assert.All(answers, answer => Assert.Equal(NodeDown, answer.Messages[^1].Text));
        await owner.EventuallySeesAsync(killed, seen => seen.Text == NodeDown);
        var survival = sandbox.App.Panel.World.Servers.Single(server => server.Name == "Survival");
        Assert.True(survival is { Status: null, Installed: true });
        Assert.Single(survival.Backups);
        Assert.NotNull(survival.Wings.Files.Find("/eula.txt"));
    }

    private static async Task<SandboxHost> LinkedAsync()
    {
        var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        return sandbox;
    }

    private static async Task<IReadOnlyList<string>> WrongAsync(SandboxHost sandbox, string server, Func<string, string, bool> fits)
    {
        var wrong = new List<string?>();
        foreach (var some in MemberCommand.OfServers.Chunk(8))
            wrong.AddRange(await Task.WhenAll(some.Select(command => WrongAsync(sandbox, command, server, fits))));
        foreach (var some in SuggestedOptions(sandbox).Chunk(8))
            wrong.AddRange(await Task.WhenAll(some.Select(option => WrongAsync(sandbox, option.Command, option.Option, server))));
        return [.. wrong.OfType<string>()];
    }

    /// <summary>What the command says, where that does not fit. A card may take a moment until it does.</summary>
    private static async Task<string?> WrongAsync(SandboxHost sandbox, MemberCommand command, string server, Func<string, string, bool> fits)
    {
        var owner = sandbox.As("owner");
        var answer = await owner.RunAsync(command.Name, command.For(server));
        if (fits(command.Name, Read(answer.Messages)))
            return null;
        try
        {
            if (IsCard(command.Name) && answer.Messages.Count > 0)
                return await owner.EventuallySeesAsync(answer.Message, seen => fits(command.Name, seen.Text)) is null ? "never" : null;
        }
        catch (TimeoutException late)
        {
            return $"{command.Name}: {late.Message}";
        }
        return $"{command.Name}: {answer.Error} {answer.Text}";
    }

    /// <summary>Every option that is suggested after the server was chosen.</summary>
    private static IEnumerable<(string Command, string Option)> SuggestedOptions(SandboxHost sandbox) =>
        from command in RegisteredCommands.Of(sandbox)
        where MemberCommand.OfServers.Any(known => known.Name == command.Name)
        from option in command.Options
        where (bool?)option["autocomplete"] == true && (string?)option["name"] != "server"
        select (command.Name, (string)option["name"]!);

    /// <summary>A keystroke has no place for a sentence: it is answered in time, with what is known or with nothing.</summary>
    private static async Task<string?> WrongAsync(SandboxHost sandbox, string command, string option, string server)
    {
        var answer = await sandbox.AutocompleteAsync("owner", command, option, "", new { server });
        return answer["error"] is null && answer["choices"] is JsonArray ? null : $"{command}, suggestions for {option}: {answer.ToJsonString()}";
    }

    /// <summary>What is said, without the buttons under it.</summary>
    private static string Read(IEnumerable<Message> messages) =>
        string.Join('\n', messages.SelectMany(message => message.Text.Split('\n')).Where(line => !line.StartsWith('[')));

    /// <summary>Cards show more than the sentence: it stands on them.</summary>
    private static bool Says(string command, string text, string sentence, string onCards) =>
        IsCard(command) ? text.Contains(sentence, StringComparison.Ordinal) || text.Contains(onCards, StringComparison.Ordinal) : text == sentence;

    private static bool IsCard(string command) => command is "status" or "power";
}
