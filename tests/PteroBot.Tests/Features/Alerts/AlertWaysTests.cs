using Discord;
using Discord.Interactions;
using PteroBot.Features.Alerts;
using PteroBot.Interactions;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Alerts;

/// <summary>Every command, button, menu and form of alerts, as the modules declare them, for everyone who has no business there.</summary>
public sealed class AlertWaysTests
{
    private const string NotTheirs = "Alerts are for people who may manage messages or this Discord server.";

    [Fact]
    public async Task Who_keeps_nothing_here_is_refused_everywhere()
    {
        await using var world = await WorldAsync();

        foreach (var person in (IGuildUser[])[FeatureWorld.Nora, FeatureWorld.Mia, FeatureWorld.Sam])
            Assert.All(await TryAllAsync(world, person), answer => Assert.Equal($"{answer.Way}: {NotTheirs}", $"{answer.Way}: {answer.Said}"));

        Assert.Empty(world.Asked);
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task Who_keeps_another_guild_finds_no_such_alert_whatever_they_press()
    {
        await using var world = await WorldAsync();
        var keeper = FakeInteractions.Member(1, FeatureWorld.Lighthouse, [], GuildPermission.ManageGuild);

        var answers = (await TryAllAsync(world, keeper)).Where(answer => answer.Way is not ("/alerts add" or "/alerts list"));

        Assert.All(answers, answer => Assert.True(answer.Said.StartsWith("No alert here is called", StringComparison.Ordinal) || answer.Said.StartsWith("This button is from an older version", StringComparison.Ordinal), $"{answer.Way}: {answer.Said}"));
        Assert.Single(await world.Get<AlertBook>().AllAsync(CancellationToken.None));
    }

    private static async Task<FeatureWorld> WorldAsync()
    {
        var world = await FeatureWorld.StartAsync();
        await world.Get<AlertBook>().AddAsync(AlertStage.Of("abcdef", 1, AlertKind.Crash), 10, CancellationToken.None);
        return world;
    }

    private static async Task<IReadOnlyList<(string Way, string Said)>> TryAllAsync(FeatureWorld world, IGuildUser user)
    {
        var answers = new List<(string, string)>();
        var service = world.Get<InteractionService>();
        foreach (var command in service.SlashCommands.Where(command => command.ToString().StartsWith("alerts ", StringComparison.Ordinal)))
            answers.Add(($"/{command}", Said(await world.HandleAsync(Typed.Command(command.ToString(), user, [.. command.Parameters.Where(one => one.IsRequired).Select(one => (one.Name, "abcdef"))])))));
        foreach (var handler in service.ComponentCommands.Concat<ICommandInfo>(service.ModalCommands).Where(one => one.Name.StartsWith("alerts/", StringComparison.Ordinal)))
        {
            var id = handler.Name.Replace("/*/*", $"/abcdef/{Confirmation.For(user.Id, world.Clock)}", StringComparison.Ordinal).Replace("/*", "/abcdef", StringComparison.Ordinal);
            answers.Add((handler.Name, Said(await world.HandleAsync(handler is ModalCommandInfo ? FakeInteractions.Modal(id, user, user.GuildId, ("minutes", "1")) : Typed.Press(id, user, "crash")))));
        }
        Assert.True(answers.Count > 14, $"Only {answers.Count} ways were found.");
        return answers;
    }

    private static string Said(IReadOnlyList<string> calls) => calls[^1].Split(": ", 2)[^1];
}
