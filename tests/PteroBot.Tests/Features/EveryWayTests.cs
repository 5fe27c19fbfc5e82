using Discord;
using Discord.Interactions;
using PteroBot.Features.Console.Streams;
using PteroBot.Interactions;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features;

/// <summary>
/// Every sub-command, button, menu and form of what members do with a server or their account, as the modules declare them: a new one is tried
/// without anybody writing it down here.
/// </summary>
public sealed class EveryWayTests
{
    private const string NotLinked = "You have not linked a panel account yet. Use /link: it takes a minute.";
    private const string NotTheirs = "None of your servers is called `7250dc0e`. Pick one from the list that appears while you type.";

    private static readonly string[] OfServers = ["console", "files", "backups", "databases", "network", "subusers", "startup", "settings", "activity", "players", "autostop"];
    private static readonly string[] OfAccounts = ["account", "keys", "sshkeys"];

    /// <summary>What holds nothing and does nothing: empty forms, whose sending is checked, and the answer to leaving something alone.</summary>
    private static readonly string[] Harmless =
    [
        "console/ask/*", "backups/new/*", "backups/typerestore/*/*/*/*", "backups/leave", "databases/new/*", "databases/type/*/*/*/*", "databases/keep",
        "network/keep", "subusers/keep", "settings/keep", "keys/new", "sshkeys/new",
        "files/askpage/*/*", "files/askfolder/*/*", "files/askfile/*/*", "files/askname/*/*", "files/askmode/*/*", "subusers/new/*",
    ];

    [Fact]
    public async Task Who_has_no_link_is_refused_everywhere_and_nothing_is_asked()
    {
        await using var world = await FeatureWorld.StartAsync();

        var answers = await TryAllAsync(world, FeatureWorld.Sam, [.. OfServers, .. OfAccounts]);

        AssertRefused(answers, NotLinked);
        Assert.Empty(world.Asked);
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task Who_does_not_reach_the_server_is_refused_everywhere_and_it_is_not_asked_about()
    {
        await using var world = await FeatureWorld.StartAsync();

        var answers = await TryAllAsync(world, FeatureWorld.Mia, OfServers);

        AssertRefused(answers, NotTheirs);
        Assert.Empty(world.AskedOfServers);
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task Whoever_was_not_asked_cannot_confirm_anything()
    {
        await using var world = await FeatureWorld.StartAsync();
        var someone = new Confirmation(99, world.Clock.GetUtcNow() + Confirmation.Lifetime);

        foreach (var handler in Controls(world, [.. OfServers, .. OfAccounts]).Where(IsConfirmed))
            Assert.Equal("This question was asked of somebody else.", Said(await world.HandleAsync(Send(handler, FeatureWorld.Nora, someone))));

        Assert.Empty(world.Asked);
    }

    private static void AssertRefused(IReadOnlyList<(string Way, string Said)> answers, string sentence)
    {
        Assert.True(answers.Count > 60, $"Only {answers.Count} ways were found.");
        Assert.All(answers, answer => Assert.True(
            Harmless.Contains(answer.Way) ? answer.Said is "It was left alone." || answer.Said.StartsWith("modal: ", StringComparison.Ordinal) : answer.Said == sentence,
            $"{answer.Way}: {answer.Said}"));
    }

    private static async Task<IReadOnlyList<(string Way, string Said)>> TryAllAsync(FeatureWorld world, IGuildUser user, string[] areas)
    {
        var answers = new List<(string, string)>();
        // A server need not be named for one's own activity.
        foreach (var command in world.Get<InteractionService>().SlashCommands.Where(one => areas.Contains(one.ToString().Split(' ')[0]) && one.Parameters.All(IsText) && !IsForKeepers(one)))
            answers.Add(($"/{command}", Said(await world.HandleAsync(Typed.Command(command.ToString(), user, [.. command.Parameters.Where(IsNeeded).Select(Fill)])))));
        foreach (var handler in Controls(world, areas))
            answers.Add((handler.Name, Said(await world.HandleAsync(Send(handler, user, Confirmation.For(user.Id, world.Clock))))));
        return answers;
    }

    private static IEnumerable<ICommandInfo> Controls(FeatureWorld world, string[] areas) =>
        world.Get<InteractionService>().ComponentCommands.Concat<ICommandInfo>(world.Get<InteractionService>().ModalCommands).Where(one => areas.Contains(one.Name.Split('/')[0]));

    private static bool IsConfirmed(ICommandInfo handler) => handler.Preconditions.OfType<ConfirmedAttribute>().Any();

    /// <summary>These refuse for a reason of their own before anything is asked (<c>StreamWaysTests</c>).</summary>
    private static bool IsForKeepers(SlashCommandInfo handler) => handler.Preconditions.OfType<StreamKeeperAttribute>().Any();

    private static bool IsText(SlashCommandParameterInfo parameter) => !parameter.IsRequired || parameter.ParameterType == typeof(string);

    private static bool IsNeeded(SlashCommandParameterInfo parameter) => parameter.IsRequired || parameter.Name == "server";

    private static (string, string) Fill(SlashCommandParameterInfo parameter) =>
        (parameter.Name, parameter.Name == "server" ? FeatureWorld.Survival : parameter.Choices.FirstOrDefault()?.Value?.ToString() ?? "x");

    /// <summary>The first argument is the server, the last one of a confirmation is the confirmation.</summary>
    private static RecordedReplies Send(ICommandInfo handler, IGuildUser user, Confirmation confirmation)
    {
        var parts = handler.Name.Split('/');
        for (var i = 2; i < parts.Length; i++)
            parts[i] = i == parts.Length - 1 && IsConfirmed(handler) ? confirmation.ToString() : i == 2 ? FeatureWorld.Survival : "1";
        var id = string.Join('/', parts);
        return handler is ModalCommandInfo ? FakeInteractions.Modal(id, user, user.GuildId, ("command", "list"), ("description", "x"), ("name", "x"), ("key", "ssh-ed25519 AAAA")) : Typed.Press(id, user, "1");
    }

    private static string Said(IReadOnlyList<string> calls) =>
        calls[^1] is var last && last.StartsWith("modal: ", StringComparison.Ordinal) ? last : last.Split(": ", 2)[^1];
}
