using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.Console;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.EndToEnd.Tests.Members;

/// <summary>Every sub-command that reaches the client API: as its owner, as a subuser with few permissions, as and a stranger.</summary>
public sealed class EveryCommandTests
{
    private static readonly SandboxOptions Quick = SandboxHost.Defaults with { Speed = 8 };
    private static readonly string[] Groups = ["console", "files", "backups", "databases", "network", "subusers", "startup", "settings", "schedules", "activity", "account", "power", "status"];

    // For people who manage channels; tried in StreamTests.
    private static readonly string[] OfKeepers = ["console stream", "console stop", "console streams"];

    [Fact]
    public async Task No_command_is_missing_here()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);

        var registered = sandbox.App.Discord.World.Commands.All.Where(command => Groups.Contains(command.Name)).SelectMany(command => NamesOf(command.Definition)).Except(OfKeepers);

        Assert.Equal(registered.Order(), MemberCommand.All.Select(command => command.Name).Order());
    }

    [Fact]
    public async Task An_owner_can_use_all_of_them()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var wrong = new List<string>();
        foreach (var command in MemberCommand.All)
        {
            if (command.Name == "files extract")
                await PackAsync(sandbox);
            var answer = await owner.RunAsync(command.Name, command.For("survival"));
            if (answer.Modal is null && !await SaysAsync(owner, answer, command.Says))
                wrong.Add($"{command.Name}: {answer.Error} {answer.Text}");
            if (!command.IsPublic && answer.Messages.Any(message => !message.IsEphemeral))
                wrong.Add($"{command.Name} answered for all to see");
        }

        Assert.Empty(wrong);
        await sandbox.AssertTrafficFitsAsync();
    }

    [Fact]
    public async Task A_subuser_without_the_permission_is_told_and_nothing_is_changed()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("member");
        sandbox.MiaMay("control.start");

        var answers = await RunAllAsync(sandbox, "member", MemberCommand.OfServers.Where(command => command.NeedsPermission), ["survival"]);

        Assert.DoesNotContain(answers, answer => !answer.Text.Contains("You do not have the permission", StringComparison.Ordinal));
        var changes = sandbox.App.Traffic.Since(0, "panel").Where(entry => entry.Entry.Method != "GET" && entry.Entry.Path.Contains("/servers/", StringComparison.Ordinal));
        Assert.All(changes, change => Assert.Equal(403, change.Entry.Status));
    }

    [Fact]
    public async Task A_server_of_somebody_else_is_none_and_is_not_asked_about()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("member");

        var answers = await RunAllAsync(sandbox, "member", MemberCommand.OfServers, ["creative"]);

        Assert.DoesNotContain(answers, answer => !answer.Text.Contains("None of your servers is called `creative`", StringComparison.Ordinal));
        Assert.Empty(sandbox.AskedOfPanel($"/servers/{sandbox.App.Panel.World.Servers.Single(server => server.Name == "Creative").Identifier}"));
    }

    [Fact]
    public async Task A_stranger_is_shown_the_way_to_begin_and_nothing_else()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);

        var answers = await RunAllAsync(sandbox, "stranger", MemberCommand.All, ["survival"]);

        Assert.DoesNotContain(answers, answer => answer.Text != "You have not linked a panel account yet. Use /link: it takes a minute.");
        Assert.Empty(sandbox.AskedOfPanel());
    }

    private static async Task<IReadOnlyList<(string Command, string Server, string Text)>> RunAllAsync(
        SandboxHost sandbox, string person, IEnumerable<MemberCommand> commands, string[] servers)
    {
        var answers = new List<(string, string, string)>();
        foreach (var command in commands)
            foreach (var server in servers)
            {
                var answer = await sandbox.As(person).RunAsync(command.Name, command.For(server));
                Assert.All(answer.Messages, message => Assert.True(message.IsEphemeral));
                answers.Add((command.Name, server, answer.Text));
            }
        return answers;
    }

    /// <summary>At once, or when what takes a while has ended.</summary>
    private static async Task<bool> SaysAsync(Person person, Answer answer, string says)
    {
        if (answer.Text.Contains(says, StringComparison.Ordinal))
            return true;
        if (!answer.Text.Contains("This message tells when it has ended", StringComparison.Ordinal))
            return false;
        return (await person.EventuallySeesAsync(seen => seen.Says(says))).Says(says);
    }

    private static async Task PackAsync(SandboxHost sandbox)
    {
        var packed = await sandbox.As("owner").RunAsync("files archive", new { server = "survival", path = "/world" });
        var made = packed.Text.Split("into `")[1].Split('`')[0];
        await sandbox.As("owner").RunAsync("files rename", new { server = "survival", path = $"/{made}", name = "world.tar.gz" });
    }

    private static IEnumerable<string> NamesOf(JsonObject command) => Walk(command, (string)command["name"]!);

    private static IEnumerable<string> Walk(JsonObject part, string name)
    {
        var below = (part["options"] as JsonArray ?? []).Where(option => (int)option!["type"]! is 1 or 2).Select(option => option!.AsObject()).ToList();
        return below.Count == 0 ? [name] : below.SelectMany(option => Walk(option, $"{name} {option["name"]}"));
    }
}
