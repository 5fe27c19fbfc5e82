using Discord;
using PteroBot.Features.Boards;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Boards;

public sealed class BoardPressesTests : IAsyncLifetime
{
    private const ulong Crew = 777;
    private const string Gone = "note: This board was removed. Its message shows nothing new.";

    private FeatureWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await FeatureWorld.StartAsync();
        _world.WithSurvival("running");
        await SaveAsync(board => board);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("board/card/abcdef")]
    [InlineData("board/power/abcdef/stop")]
    [InlineData("board/power/abcdef/kill")]
    public async Task Whoever_does_not_reach_the_server_gets_nothing_from_its_board(string id)
    {
        var stranger = await _world.HandleAsync(Typed.Press(id, FeatureWorld.Mia));
        var unlinked = await _world.HandleAsync(Typed.Press(id, FeatureWorld.Sam));

        Assert.EndsWith("Your panel account does not reach this server, so its buttons do nothing for you.", stranger[^1], StringComparison.Ordinal);
        Assert.EndsWith("You have not linked a panel account yet. Use /link: it takes a minute.", unlinked[^1], StringComparison.Ordinal);
        Assert.Empty(_world.AskedOfServers);
    }

    [Theory]
    [InlineData("board/card/abcdef")]
    [InlineData("board/more/abcdef")]
    [InlineData("board/power/abcdef/stop")]
    public async Task A_board_of_another_guild_is_none_here(string id)
    {
        var elsewhere = FakeInteractions.Member(1, FeatureWorld.Lighthouse, [], GuildPermission.Administrator);

        var calls = await _world.HandleAsync(Typed.Press(id, elsewhere));

        Assert.EndsWith(Gone[6..], calls[^1], StringComparison.Ordinal);
        Assert.Empty(_world.AskedOfServers);
    }

    [Fact]
    public async Task The_board_s_role_comes_on_top_of_the_person_s_rights()
    {
        await SaveAsync(board => board with { PressRole = Crew });
        var crew = FakeInteractions.Member(1, FeatureWorld.Harbour, [Crew]);

        var without = await _world.HandleAsync(Typed.Press("board/card/abcdef", FeatureWorld.Nora));
        var with = await _world.HandleAsync(Typed.Press("board/card/abcdef", crew));

        Assert.Contains("are for people with the role <@&777>", without[^1], StringComparison.Ordinal);
        Assert.Contains("Survival", with[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_on_the_board_is_not_opened_from_it()
    {
        var calls = await _world.HandleAsync(Typed.Press("board/open/abcdef", FeatureWorld.Nora, "99999999"));

        Assert.EndsWith("This button is from an older version. Run the command again.", calls[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("board list")]
    [InlineData("board create")]
    [InlineData("board remove")]
    [InlineData("board refresh")]
    [InlineData("board move")]
    [InlineData("board edit")]
    public async Task Only_who_may_manage_messages_or_the_guild_or_the_panel_keeps_boards(string command)
    {
        var calls = await _world.HandleAsync(Typed.Command(command, FeatureWorld.Nora, ("board", "abcdef")));

        Assert.EndsWith("Boards are for people who may manage messages or this Discord server.", calls[^1], StringComparison.Ordinal);
        Assert.NotNull(await _world.Get<BoardBook>().FindAsync(FeatureWorld.Harbour, "abcdef", CancellationToken.None));
    }

    [Fact]
    public async Task Another_guild_s_board_cannot_be_removed()
    {
        var owner = FakeInteractions.Member(5, FeatureWorld.Lighthouse, [], GuildPermission.Administrator);

        var calls = await _world.HandleAsync(Typed.Command("board remove", owner, ("board", "abcdef")));

        Assert.Contains("No board here is called", calls[^1], StringComparison.Ordinal);
        Assert.NotNull(await _world.Get<BoardBook>().FindAsync(FeatureWorld.Harbour, "abcdef", CancellationToken.None));
    }

    private Task SaveAsync(Func<Board, Board> change) => _world.Get<BoardBook>().SaveAsync(
        change(Boards.Of("abcdef", 1, [new BoardServer(FeatureWorld.Survival, Guid.Parse($"{FeatureWorld.Survival}-0000-4000-8000-000000000000"), "Survival")])), CancellationToken.None);
}
