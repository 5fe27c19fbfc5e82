using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Members;

/// <summary>
/// A thousand files and a hundred and twenty of everything else, with names of 191 characters full of markdown, mentions, emoji and writing from right to left: every
/// sub-command is run, every list is paged to its end, every card is opened and every option is suggested. Discord takes all of it, and nobody is pinged.
/// </summary>
public sealed class WorstCaseTests
{
    private const string Next = "▶";

    [Fact]
    public async Task Everything_fits_into_Discord_pings_nobody_and_shows_names_as_they_are()
    {
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with { Speed = 8, Servers = 60, ClientLimit = 100_000 });
        WorstCase.Fill(sandbox);
        await sandbox.LinkAsync("owner");
        var survival = sandbox.App.Panel.World.Servers[0].Identifier;

        var wrong = new List<string>();
        var pages = new Dictionary<string, int>();
        foreach (var (name, options) in Commands(sandbox))
        {
            var since = sandbox.App.Traffic.Last;
            var call = await FilledAsync(sandbox, name, options, survival, wrong);
            var answer = await sandbox.As("owner").RunAsync(name, call);
            if (answer.Error is not null || (answer.Messages.Count == 0 && answer.Modal is null))
                wrong.Add($"{name}: {answer}");
            foreach (var message in answer.Messages)
                pages[name] = await PageAsync(sandbox, name, message, wrong);
            wrong.AddRange(WorstCase.Faults(sandbox, since).Select(fault => $"{name}: {fault}"));
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(30)));
        Assert.True(pages["files browse"] >= WorstCase.Files / 25, $"{pages["files browse"]} pages of files");
        Assert.All((string[])["backups list", "databases list", "network list", "subusers list", "schedules list", "startup show", "account keys", "account ssh-keys", "account activity", "activity", "servers"],
            list => Assert.True(pages[list] > 1, $"{list} has one page."));
    }

    /// <summary>The sub-commands of members as they are registered, with their options; what only looks comes before what changes.</summary>
    private static IEnumerable<(string Name, JsonArray Options)> Commands(SandboxHost sandbox) => RegisteredCommands.Of(sandbox)
        .Where(command => MemberCommand.All.Any(known => known.Name == command.Name))
        .OrderBy(command => command.Name.EndsWith("delete", StringComparison.Ordinal) || command.Name.EndsWith("remove", StringComparison.Ordinal) || command.Name is "power" or "settings reinstall" or "backups create");

    /// <summary>The options of a call: what is suggested where something is, what is usual elsewhere.</summary>
    private static async Task<JsonObject> FilledAsync(SandboxHost sandbox, string name, JsonArray options, string server, List<string> wrong)
    {
        var usual = MemberCommand.All.FirstOrDefault(command => command.Name == name)?.For(server) ?? [];
        foreach (var option in options.OfType<JsonObject>().Where(option => (bool?)option["autocomplete"] == true))
        {
            var called = (string)option["name"]!;
            var choices = await sandbox.As("owner").CompleteAsync(name, called, "", options: new { server });
            wrong.AddRange(choices.Where(choice => choice.Name.Contains('\u202E', StringComparison.Ordinal)).Select(choice => $"{name} {called}: {choice.Name}"));
            if (choices.Count == 0)
                wrong.Add($"{name}: nothing is suggested for {called}");
            else if (called != "server" && usual.ContainsKey(called) && !IsTyped(called))
                usual[called] = choices[choices.Count / 2].Value;
        }
        return usual;
    }

    // Suggested are words that go on from what was typed.
    private static bool IsTyped(string option) => option is "when" or "zone" or "address" or "folder";

    /// <summary>Looks at every page, opens what the menu offers first on the last one, and counts.</summary>
    private static async Task<int> PageAsync(SandboxHost sandbox, string name, Message message, List<string> wrong)
    {
        var count = 1;
        for (; ; count++)
        {
            wrong.AddRange(WorstCase.Faults(message).Select(fault => $"{name}, page {count}: {fault}"));
            if (message.Buttons.FirstOrDefault(button => (string?)button["label"] == Next) is not { } next || (bool?)next["disabled"] == true || count > 100)
                break;
            var turned = await sandbox.As("owner").PressAsync(message, Next);
            if (turned.Messages.Count == 0)
            {
                wrong.Add($"{name}, page {count + 1}: {turned}");
                break;
            }
            message = turned.Message;
        }
        await OpenAsync(sandbox, name, message, wrong);
        return count;
    }

    private static async Task OpenAsync(SandboxHost sandbox, string name, Message message, List<string> wrong)
    {
        foreach (var menu in message.Components.Where(component => (int)component["type"]! == 3))
        {
            var value = (string)menu["options"]!.AsArray()[^1]!["value"]!;
            var opened = await sandbox.As("owner").SelectAsync(message, (string)menu["custom_id"]!, value);
            if (opened.Impossible is null)
                wrong.AddRange(opened.Messages.SelectMany(WorstCase.Faults).Select(fault => $"{name}, opened: {fault}"));
        }
    }
}
