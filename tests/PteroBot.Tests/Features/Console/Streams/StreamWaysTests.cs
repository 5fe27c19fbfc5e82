using Discord.Interactions;
using PteroBot.Features.Console.Streams;
using PteroBot.Interactions;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Console.Streams;

/// <summary>Every command, button and form of streams, as the modules declare them.</summary>
public sealed class StreamWaysTests
{
    private const string NotForYou = "Showing consoles is for people who may manage threads, channels or this Discord server.";

    [Fact]
    public async Task Who_manages_nothing_is_refused_everywhere_whatever_they_may_read()
    {
        await using var world = await FeatureWorld.StartAsync();
        var service = world.Get<InteractionService>();
        var commands = service.SlashCommands.Where(IsOfStreams).ToList();
        var controls = service.ComponentCommands.Concat<ICommandInfo>(service.ModalCommands).Where(one => one.Name.StartsWith("stream/", StringComparison.Ordinal)).ToList();

        var answers = new List<string>();
        foreach (var command in commands)
            answers.Add((await world.HandleAsync(Typed.Command(command.ToString(), FeatureWorld.Nora, ("server", FeatureWorld.Survival))))[^1]);
        foreach (var control in controls)
            answers.Add((await world.HandleAsync(Send(world, control)))[^1]);

        Assert.Equal((3, 9), (commands.Count, controls.Count));
        Assert.All(answers, answer => Assert.EndsWith(NotForYou, answer, StringComparison.Ordinal));
        Assert.Empty(world.Asked);
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task A_panel_administrator_keeps_streams_and_an_old_control_gets_a_sentence()
    {
        await using var world = await FeatureWorld.StartAsync();

        var listed = await world.HandleAsync(Typed.Command("console streams", FeatureWorld.Adam));
        var pressed = await world.HandleAsync(FakeInteractions.Button("stream/pause/nobody", FeatureWorld.Adam, FeatureWorld.Harbour));

        Assert.Contains("No console is shown here", listed[^1], StringComparison.Ordinal);
        Assert.Contains("is not shown here any more", pressed[^1], StringComparison.Ordinal);
    }

    private static bool IsOfStreams(SlashCommandInfo command) => command.Preconditions.OfType<StreamKeeperAttribute>().Any();

    private static RecordedReplies Send(FeatureWorld world, ICommandInfo handler)
    {
        var parts = handler.Name.Split('/').Select(part => part == "*" ? "abcdef" : part).ToArray();
        if (handler.Preconditions.OfType<ConfirmedAttribute>().Any())
            parts[^1] = Confirmation.For(FeatureWorld.Nora.Id, world.Clock).ToString();
        var id = string.Join('/', parts);
        return handler is ModalCommandInfo ? FakeInteractions.Modal(id, FeatureWorld.Nora, FeatureWorld.Harbour) : Typed.Press(id, FeatureWorld.Nora, "1");
    }
}
