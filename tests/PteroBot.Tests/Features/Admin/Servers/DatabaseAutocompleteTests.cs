using Discord;
using Discord.Interactions;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using PteroBot.Features.Admin.Servers.Databases;
using PteroBot.Interactions;

namespace PteroBot.Tests.Features.Admin.Servers;

/// <summary>Suggested are the databases of the server that stands in the option before.</summary>
public sealed class DatabaseAutocompleteTests
{
    [Theory]
    [InlineData("survival", "", "s1_forum=2 s1_stats=1")]
    [InlineData("1", "STAT", "s1_stats=1")]
    [InlineData("nowhere", "", "")]
    [InlineData("", "", "")]
    public async Task They_are_those_of_the_server_before_that_fit(string server, string typed, string expected)
    {
        await using var world = await StartAsync();
        world.List("servers/1/databases", Database(2, "s1_forum"), Database(1, "s1_stats"));

        Assert.Equal(expected, await SuggestAsync(world, FeatureWorld.Adam, server, typed));
    }

    [Fact]
    public async Task A_panel_that_does_not_give_them_leaves_the_list_empty()
    {
        await using var world = await StartAsync();
        world.Denies("GET", "servers/1/databases");

        Assert.Equal("", await SuggestAsync(world, FeatureWorld.Adam, "survival", ""));
    }

    [Fact]
    public async Task Whoever_is_no_administrator_of_the_panel_is_suggested_nothing_and_nothing_is_asked()
    {
        await using var world = await StartAsync();

        Assert.Equal("", await SuggestAsync(world, FeatureWorld.Nora, "survival", ""));
        Assert.Empty(world.Asked);
    }

    private static async Task<FeatureWorld> StartAsync() => (await FeatureWorld.StartAsync()).List("servers", AdminScript.Server(1, "Survival"));

    private static async Task<string> SuggestAsync(FeatureWorld world, IGuildUser person, string server, string typed)
    {
        var interaction = new Mock<IAutocompleteInteraction>();
        interaction.SetupGet(i => i.User).Returns(person);
        interaction.As<IDiscordInteraction>().SetupGet(i => i.GuildId).Returns(person.GuildId);
        interaction.SetupGet(i => i.Data).Returns(Mock.Of<IAutocompleteInteractionData>(data => data.Current == Typed.Option("database", typed, true) && data.Options == new[] { Typed.Option("server", server, false) }));
        var command = new Mock<ICommandInfo>();
        command.Setup(c => c.CheckPreconditionsAsync(It.IsAny<IInteractionContext>(), It.IsAny<IServiceProvider>())).ReturnsAsync(PreconditionResult.FromSuccess());
        var context = new BotContext(Mock.Of<IDiscordClient>(), interaction.Object, null, new Replies(interaction.Object, NullLogger.Instance), TestContext.Current.CancellationToken);

        var result = await new DatabaseAutocomplete().GenerateSuggestionsAsync(context, interaction.Object, Mock.Of<IParameterInfo>(p => p.Command == command.Object), world.Get<IServiceProvider>());

        return string.Join(' ', result.Suggestions.Select(choice => $"{choice.Name}={choice.Value}"));
    }

    private static string Database(int id, string name) =>
        $$$"""{"object":"server_database","attributes":{"id":{{{id}}},"server":1,"host":1,"database":"{{{name}}}","username":"u1","remote":"%","max_connections":0,"created_at":"2026-11-20T11:57:32+00:00","updated_at":"2026-11-20T11:57:32+00:00"} }""";
}
