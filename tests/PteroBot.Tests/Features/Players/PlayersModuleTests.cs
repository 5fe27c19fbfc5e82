using System.Net;
using PteroBot.Features.Players;
using PteroBot.Features.Players.Queries;
using PteroBot.Live;
using PteroBot.Tests.Access;

namespace PteroBot.Tests.Features.Players;

public sealed class PlayersModuleTests
{
    private static readonly FeedKey Key = new(PanelStub.Address.ToString(), "7250dc0e-0000-4000-8000-000000000000");

    [Fact]
    public async Task List_says_how_many_and_who_with_names_that_do_nothing()
    {
        await using var world = await StartAsync();
        world.Games.Answer = new PlayerCount(4, 20) { Names = ["Alex", "**@everyone**"] };

        Assert.Equal("**4 of 20** play now.\n\nAlex, \\*\\*@\u200Beveryone\\*\\* and 2 more", await SaidAsync(world, "players list"));
        Assert.True(world.Games.Asked[0].WantsNames);
    }

    [Theory]
    [InlineData(0, 20, "Nobody plays now; 20 could.")]
    [InlineData(0, 0, "Nobody plays now.")]
    [InlineData(1, 20, "**1 of 20** plays now. The game does not tell who.")]
    [InlineData(7, 0, "**7** play now. The game does not tell who.")]
    public async Task List_says_what_is_known(int online, int most, string said)
    {
        await using var world = await StartAsync();
        world.Games.Answer = new PlayerCount(online, most);

        Assert.Equal(said, await SaidAsync(world, "players list"));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_not_called_empty()
    {
        await using var world = await StartAsync();

        Assert.StartsWith("**Survival** does not answer questions about its players.", await SaidAsync(world, "players list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_kept_tried_and_recorded()
    {
        await using var world = await StartAsync();
        world.Games.Answer = new PlayerCount(2, 10);

        var said = await SaidAsync(world, "players settings", ("game", "MinecraftBedrock"), ("port", 19132L), ("names", true));

        Assert.Equal("**Game** Minecraft Bedrock\n**Port** 19132, as it was set here\n**Names on cards** yes\n\nAsked just now: 2 of 10 playing.", said);
        Assert.Equal((GameKind.MinecraftBedrock, 19132), (world.Games.Asked[^1].Kind, world.Games.Asked[^1].Port));
        Assert.Equal("players.settings", Assert.Single(await world.AuditAsync()).Action);
    }

    [Fact]
    public async Task Settings_can_be_taken_back_one_by_one_and_switched_off()
    {
        await using var world = await StartAsync();
        await SaidAsync(world, "players settings", ("game", "Source"), ("port", 27015L));

        await SaidAsync(world, "players settings", ("game", "egg"), ("port", 0L));
        var back = await world.Get<PlayerBook>().FindAsync(Key, CancellationToken.None);
        var off = await SaidAsync(world, "players settings", ("game", "off"));

        Assert.Equal(PlayerSettings.For(Key), back);
        Assert.Equal("The players of **Survival** are not counted. `/players settings` with another game switches it on again.", off);
    }

    [Fact]
    public async Task Without_a_wish_settings_only_tell()
    {
        await using var world = await StartAsync();
        world.Games.Answer = new PlayerCount(2, 10);

        Assert.StartsWith("**Game** Minecraft Java, as its egg says\n**Port** 25565\n**Names on cards** no", await SaidAsync(world, "players settings"), StringComparison.Ordinal);
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task Who_may_not_rename_the_server_changes_nothing()
    {
        await using var world = await FeatureWorld.StartAsync();
        world.Http.On("GET", "/api/client/servers/7250dc0e", HttpStatusCode.OK, PanelStub.Server("7250dc0e", "Survival", permissions: "\"control.console\"", owner: false));

        var calls = await world.HandleAsync(Typed.Command("players settings", FeatureWorld.Nora, ("server", "Survival"), ("game", "off")));

        Assert.Contains("`settings.rename`", calls[^1], StringComparison.Ordinal);
        Assert.False((await world.Get<PlayerBook>().FindAsync(Key, CancellationToken.None)).IsOff);
    }

    private static async Task<FeatureWorld> StartAsync()
    {
        var world = (await FeatureWorld.StartAsync()).WithSurvival("running");
        world.Script.List(AccessWorld.NoraKey, $$$"""
            {"object":"list","data":[{{{PanelStub.Server(FeatureWorld.Survival, "Survival")}}}],"meta":{"pagination":{"total":1,"count":1,"per_page":100,"current_page":1,"total_pages":1,"links":{} } } }
            """);
        return world;
    }

    /// <summary>What stands under the title.</summary>
    private static async Task<string> SaidAsync(FeatureWorld world, string command, params (string, object)[] options)
    {
        // Not as fast as the cooldown forbids.
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        var replies = Typed.Command(command, FeatureWorld.Nora, [("server", "Survival"), .. options]);
        var calls = await world.HandleAsync(replies);
        return replies.Embed.Length > 0 ? replies.Embed.Split('\n', 2)[1] : calls[^1];
    }
}
