using Discord;
using PteroBot.Access;
using PteroBot.Features.Graphs;
using PteroBot.Live;
using PteroBot.Tests.Interactions;
using PteroBot.Tests.Live;
using PteroBot.Tests.Rendering.Drawing;

namespace PteroBot.Tests.Features.Graphs;

public sealed class GraphButtonsTests
{
    private static readonly FeedKey Survival = new(PanelStub.Address.ToString(), $"{FeatureWorld.Survival}-0000-4000-8000-000000000000");

    [Fact]
    public async Task With_nothing_measured_there_is_a_sentence()
    {
        await using var world = await FeatureWorld.StartAsync();

        var answer = await PressAsync(world, FeatureWorld.Nora, $"graph/enter/{FeatureWorld.Survival}");

        Assert.Contains("Nothing is known of the last hour of **Survival** yet", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_reach_the_server_gets_no_graph()
    {
        await using var world = await FeatureWorld.StartAsync();

        var unlinked = await PressAsync(world, FeatureWorld.Sam, $"graph/enter/{FeatureWorld.Survival}");
        var foreign = await PressAsync(world, FeatureWorld.Mia, $"graph/show/{FeatureWorld.Survival}/day");

        Assert.Contains("You have not linked a panel account yet", unlinked, StringComparison.Ordinal);
        Assert.Contains("does not reach this server", foreign, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressing_again_and_again_is_slowed_down_for_this_person_alone()
    {
        await using var world = await FeatureWorld.StartAsync();
        await PressAsync(world, FeatureWorld.Nora, $"graph/enter/{FeatureWorld.Survival}");

        var again = await PressAsync(world, FeatureWorld.Nora, $"graph/enter/{FeatureWorld.Survival}");

        Assert.Contains("a moment ago", again, StringComparison.Ordinal);
        Assert.Contains("You have not linked", await PressAsync(world, FeatureWorld.Sam, $"graph/enter/{FeatureWorld.Survival}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hour")]
    [InlineData("day")]
    public async Task What_was_measured_is_drawn_and_attached(string span)
    {
        await using var world = await FeatureWorld.StartAsync();
        var source = new ScriptedSource();
        using var watch = world.Get<ServerFeeds>().Watch(Survival, "script", source);
        source.Tell(ServerCondition.Running);
        source.Tell(new ServerUsage(50, 1024 * 1024, 1, 1, 1, TimeSpan.FromHours(1)));
        await watch.UntilAsync(snapshot => snapshot.Usage is not null);

        var graph = (await world.Get<GraphDesk>().DrawAsync(new Actor(1, "nora", FeatureWorld.Harbour, [], false), FeatureWorld.Survival, GraphPages.SpanOf(span), CancellationToken.None)).Allowed!;
        var reply = GraphPages.Of(graph);

        Assert.Equal(800, PngFile.Read(graph.Picture!).Width);
        Assert.Equal($"attachment://{Assert.Single(reply.Files).FileName}", reply.Embeds[0].Image?.Url);
        Assert.Equal(["Last hour", "Last day"], reply.Components!.Components.OfType<ActionRowComponent>().SelectMany(row => row.Components).OfType<ButtonComponent>().Select(button => button.Label));
    }

    private static async Task<string> PressAsync(FeatureWorld world, IGuildUser user, string customId) =>
        (await world.HandleAsync(FakeInteractions.Button(customId, user, FeatureWorld.Harbour)))[^1];
}
