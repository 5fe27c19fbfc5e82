using Discord;
using PteroBot.Features.Boards;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.TestKit;

namespace PteroBot.Tests.Features.Boards;

public sealed class BoardFaceTests
{
    private static readonly ServerUsage Busy = new(153.2, 2_254_857_830, 3_650_722_201, 12_582_912, 50_331_648, TimeSpan.FromHours(2));
    private static readonly ServerLimits Limits = new() { Cpu = 200, Memory = 4096, Disk = 40960 };

    [Theory]
    [InlineData(BoardLayout.Cards)]
    [InlineData(BoardLayout.Table)]
    [InlineData(BoardLayout.Compact)]
    internal void Two_hundred_servers_with_the_worst_names_fit_every_page(BoardLayout layout)
    {
        string[] names = [new string('W', 200), string.Concat(Enumerable.Repeat("*_`|", 50)), "@everyone " + string.Concat(Enumerable.Repeat("🎮", 90)), "مرحبا " + new string('ب', 180), new string('中', 190)];
        ServerNews[] states =
        [
            new ServerNews.State(ServerCondition.Running, true), new ServerNews.Silence(SilenceReason.NotThePanel), new ServerNews.NoKey(SilenceReason.KeyRejected),
            new ServerNews.State(ServerCondition.Starting, true), new ServerNews.State(ServerCondition.InstallFailed, false),
        ];
        IReadOnlyList<BoardRow> rows = [.. Enumerable.Range(0, 200).Select(i => Row($"s{i:0000000}", names[i % 5], Running.With(states[i / 5 % 5], Boards.Noon)))];
        var board = Board(layout) with { Title = new string('*', 100) };

        var pages = Language.All.SelectMany(language => Enumerable.Range(1, 25).Select(page =>
            language.Say(() => BoardFace.Of(board, rows, page, isPrivate: page > 1).ToReply(Boards.Noon)))).ToList();

        Assert.All(pages, page =>
        {
            Assert.InRange(page.Embeds.Count, 1, 10);
            Assert.InRange(page.Embeds.Sum(embed => embed.Length), 1, 6000);
            Assert.All(page.Embeds, embed => Assert.InRange(embed.Description.Length, 1, 4096));
            Assert.InRange(page.Text?.Length ?? 0, 0, 2000);
            Assert.InRange(page.Components!.Components.Count, 1, 5);
            Assert.DoesNotContain("@everyone", string.Concat(page.Embeds.Select(embed => layout == BoardLayout.Table ? "" : embed.Title + embed.Description)), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Servers_that_nobody_was_asked_about_yet_are_not_counted_as_unknown()
    {
        var (asking, silent) = (ServerSnapshot.Nothing(Boards.Noon), Running.With(new ServerNews.Silence(SilenceReason.Unreachable), Boards.Noon));

        var summary = BoardWords.Summary([Row("a", "A", asking), Row("b", "B", asking), Row("c", "C", asking), Row("d", "D", Running), Row("e", "E", Running), Row("f", "F", silent)]);

        Assert.Equal("◌ 3 asking… · ● 2 running · ◌ 1 unknown", summary);
    }

    [Fact]
    public void A_board_is_drawn_in_its_guilds_language()
    {
        var row = Row("7250dc0e", "Survival", Running.With(new ServerNews.Figures(Busy), Boards.Noon));

        var face = Language.Find("de")!.Say(() => BoardFace.Of(Board(BoardLayout.Cards), [row]));

        Assert.Contains("**Läuft**", face.Embeds[0].Description);
        Assert.Contains("`Speicher`", face.Embeds[0].Description);
        Assert.Contains("2,1 von 4 GiB", face.Embeds[0].Description);
        Assert.Contains("Neu starten", face.Key);
        Assert.NotEqual(face.Key, BoardFace.Of(Board(BoardLayout.Cards), [row]).Key);
    }

    [Fact]
    public void A_card_has_the_state_the_place_the_course_of_the_last_hour_and_the_players()
    {
        var clock = new ManualClock(Boards.Noon);
        var history = new ServerHistory(clock);
        var now = Running.With(new ServerNews.Figures(Busy), Boards.Noon).With(new ServerNews.Players(new PlayerCount(5, 20)), Boards.Noon);
        history.Note(now, Boards.Noon);
        var row = Row("7250dc0e", "Survival", now) with { History = history };

        var embed = Assert.Single(BoardFace.Of(Board(BoardLayout.Cards), [row]).Embeds);

        Assert.Equal(
            "● **Running**\nnode-1 · `play.example.com:25565`\n`CPU   ` ···········▇  153 % of 200 %\n`Memory` ···········▅  2.1 of 4 GiB\n`Disk  ` 3.4 of 40 GiB\n"
            + "5 of 20 playing · up since <t:1795946400:R>",
            embed.Description);
        Assert.Equal("https://panel.example.com/server/7250dc0e", embed.Url);
    }

    [Fact]
    public void A_table_stands_in_columns_and_says_in_words_what_has_no_figures()
    {
        var rows = new[] { Row("a", "Survival", Running.With(new ServerNews.Figures(Busy), Boards.Noon)), Row("b", "Lobby", Running.With(new ServerNews.Silence(SilenceReason.NodeDown), Boards.Noon)) };

        var text = Assert.Single(BoardFace.Of(Board(BoardLayout.Table), rows).Embeds).Description;

        Assert.Contains("●  Survival  153 %  2.1 / 4 GiB", text, StringComparison.Ordinal);
        Assert.Contains("◌  Lobby     unknown (node)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void When_it_changed_is_no_change()
    {
        var rows = new[] { Row("a", "Survival", Running) };
        var face = BoardFace.Of(Board(BoardLayout.Compact), rows);

        Assert.Equal(face.Key, BoardFace.Of(Board(BoardLayout.Compact), rows).Key);
        Assert.NotEqual(face.Key, BoardFace.Of(Board(BoardLayout.Compact), [Row("a", "Survival", Running.With(new ServerNews.State(ServerCondition.Stopping, true), Boards.Noon))]).Key);
        Assert.Contains("Changed <t:", face.ToReply(Boards.Noon).Embeds[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Buttons_are_power_for_one_server_a_menu_for_several_and_none_where_none_are_wanted()
    {
        var one = BoardFace.Of(Board(BoardLayout.Cards), [Row("a", "Survival", Running)]);
        var two = BoardFace.Of(Board(BoardLayout.Cards), [Row("a", "Survival", Running), Row("b", "Lobby", Running)]);
        var none = BoardFace.Of(Board(BoardLayout.Cards) with { HasButtons = false }, [Row("a", "Survival", Running)]);

        Assert.Equal(["Start", "Restart", "Stop", "Kill", "More…"], Components(one).OfType<ButtonComponent>().Select(b => b.Label));
        Assert.Equal(["a", "b"], Assert.Single(Components(two).OfType<SelectMenuComponent>()).Options.Select(o => o.Value));
        Assert.Null(none.Components);
    }

    [Fact]
    public void A_suspended_server_has_no_power_buttons()
    {
        var face = BoardFace.Of(Board(BoardLayout.Cards), [Row("a", "Survival", Running.With(new ServerNews.State(ServerCondition.Suspended, false), Boards.Noon))]);

        Assert.Null(face.Components);
        Assert.Contains("Suspended", face.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_show_what_is_given_and_what_is_wrong()
    {
        var board = Board(BoardLayout.Cards) with { Kind = BoardKind.Nodes };
        var picture = new NodesPicture([new NodeRow("node-1") { Servers = 3, Memory = 8192, MemoryGiven = 4096, Disk = 1024, DiskGiven = 512 }, new NodeRow("node-2") { IsUnderMaintenance = true }], Boards.Noon);

        var well = NodesFace.Of(board, picture).Embeds[0].Description;
        var silent = NodesFace.Of(board, picture with { Trouble = "the panel does not answer" }).Embeds[0].Description;

        Assert.Contains("2 nodes · 3 servers", well, StringComparison.Ordinal);
        Assert.Contains("⊘ **node-2** · in maintenance", well, StringComparison.Ordinal);
        Assert.Contains("4 of 8 GiB given", well, StringComparison.Ordinal);
        Assert.Contains("Unknown since <t:", silent, StringComparison.Ordinal);
    }

    private static ServerSnapshot Running => ServerSnapshot.Nothing(Boards.Noon).With(new ServerNews.State(ServerCondition.Running, true), Boards.Noon);

    private static Board Board(BoardLayout layout) => Boards.Of("abcdef", 1, []) with { Layout = layout };

    private static BoardRow Row(string identifier, string name, ServerSnapshot now) => new(identifier, name, now)
    {
        Node = "node-1",
        Address = "play.example.com:25565",
        Limits = Limits,
    };

    private static IEnumerable<IMessageComponent> Components(BoardFace face) => face.Components!.Components.OfType<ActionRowComponent>().SelectMany(row => row.Components);
}
