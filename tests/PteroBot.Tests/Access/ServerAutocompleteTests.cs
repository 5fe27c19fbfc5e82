using Discord;
using Discord.Interactions;
using Moq;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Access;

public sealed class ServerAutocompleteTests
{
    [Fact]
    public async Task Suggestions_are_the_persons_own_servers_with_their_identifiers()
    {
        await using var world = await LinkedAsync();

        var found = await SuggestAsync(world, 1, "surv");

        Assert.Equal([("Survival · node-1", "7250dc0e")], found);
    }

    [Fact]
    public async Task Nobody_sees_a_name_of_somebody_elses_server()
    {
        await using var world = await LinkedAsync();
        await SuggestAsync(world, 1, "");

        Assert.Empty(await SuggestAsync(world, 3, ""));
    }

    [Fact]
    public async Task Typing_on_costs_no_request()
    {
        await using var world = await LinkedAsync();

        foreach (var typed in new[] { "", "s", "su", "sur", "surv" })
            await SuggestAsync(world, 1, typed);

        Assert.Single(world.Http.Requests);
    }

    [Fact]
    public async Task A_panel_that_fails_gives_no_suggestions_and_no_error()
    {
        await using var world = await LinkedAsync();
        world.Script.Forget(AccessWorld.NoraKey);

        Assert.Empty(await SuggestAsync(world, 1, ""));
    }

    [Fact]
    public async Task A_panel_that_fails_is_not_asked_at_every_keystroke()
    {
        await using var world = await LinkedAsync();
        world.Script.Forget(AccessWorld.NoraKey);

        foreach (var typed in new[] { "", "s", "su", "sur", "surv" })
            await SuggestAsync(world, 1, typed);
        var asked = world.Http.Requests.Count;
        world.Clock.Advance(TimeSpan.FromSeconds(11));
        world.Script.Servers(AccessWorld.NoraKey, ("7250dc0e", "Survival"));
        var later = await SuggestAsync(world, 1, "surv");

        Assert.Equal(1, asked);
        Assert.Single(later);
    }

    [Fact]
    public async Task What_is_known_stays_suggested_while_the_panel_fails_and_is_renewed_at_most_every_ten_seconds()
    {
        await using var world = await LinkedAsync();
        await SuggestAsync(world, 1, "");
        world.Script.Forget(AccessWorld.NoraKey);
        world.Clock.Advance(ServerDirectory.FreshFor + TimeSpan.FromSeconds(1));

        var found = new List<int>();
        foreach (var typed in new[] { "", "s", "su", "sur", "surv" })
            found.Add((await SuggestAsync(world, 1, typed)).Count(choice => choice.Item2.Equals("7250dc0e")));

        Assert.Equal([1, 1, 1, 1, 1], found);
        Assert.Equal(2, world.Http.Requests.Count);
    }

    [Fact]
    public async Task Discord_gets_no_more_than_it_takes()
    {
        await using var world = await LinkedAsync();
        world.Script.Servers(AccessWorld.NoraKey, [.. Enumerable.Range(0, 60).Select(i => ($"{i:x8}", $"Server {i}"))]);

        Assert.Equal(25, (await SuggestAsync(world, 1, "server")).Count);
    }

    [Fact]
    public async Task Whoever_may_not_use_the_command_gets_no_suggestions()
    {
        await using var world = await LinkedAsync();

        Assert.Empty(await SuggestAsync(world, 1, "", allowed: false));
        Assert.Empty(world.Http.Requests);
    }

    private static async Task<List<(string, object)>> SuggestAsync(AccessWorld world, ulong user, string typed, bool allowed = true)
    {
        var interaction = new Mock<IAutocompleteInteraction>();
        interaction.SetupGet(i => i.User).Returns(FakeInteractions.Member(user, AccessWorld.Harbour, []));
        interaction.As<IDiscordInteraction>().SetupGet(i => i.GuildId).Returns(AccessWorld.Harbour);
        var data = new Mock<IAutocompleteInteractionData>();
        data.SetupGet(d => d.Current).Returns(Option(typed));
        interaction.SetupGet(i => i.Data).Returns(data.Object);
        var command = new Mock<ICommandInfo>();
        command.Setup(c => c.CheckPreconditionsAsync(It.IsAny<IInteractionContext>(), It.IsAny<IServiceProvider>()))
            .ReturnsAsync(allowed ? PreconditionResult.FromSuccess() : PreconditionResult.FromError("no"));
        var parameter = Mock.Of<IParameterInfo>(p => p.Command == command.Object);
        var replies = new Replies(interaction.Object, world.Logs);
        var context = new BotContext(Mock.Of<IDiscordClient>(), interaction.Object, null, replies, TestContext.Current.CancellationToken);

        var result = await new ServerAutocomplete().GenerateSuggestionsAsync(context, interaction.Object, parameter, world.Services);

        return [.. result.Suggestions.Select(s => (s.Name, s.Value))];
    }

    // Discord.Net makes these by itself only.
    private static AutocompleteOption Option(string typed) =>
        (AutocompleteOption)Activator.CreateInstance(typeof(AutocompleteOption),
            System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic, null,
            [ApplicationCommandOptionType.String, "server", typed, true], null)!;

    private static async Task<AccessWorld> LinkedAsync()
    {
        var world = new AccessWorld();
        await world.SetUpAsync();
        await world.LinkAsync(AccessWorld.Nora, AccessWorld.NoraKey);
        world.Script.Servers(AccessWorld.NoraKey, ("7250dc0e", "Survival"), ("1a109924", "Creative"));
        return world;
    }
}
