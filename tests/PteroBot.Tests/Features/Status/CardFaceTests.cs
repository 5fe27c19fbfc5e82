using PteroBot.Features.Status;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Tests.Features.Status;

public sealed class CardFaceTests
{
    private static readonly DateTimeOffset Noon = DateTimeOffset.FromUnixTimeSeconds(1_795_262_400);

    private static readonly CardFacts Survival = new()
    {
        Identifier = "7250dc0e",
        Name = "Survival",
        Node = "node-1",
        Address = "play.example.com:25565",
        Software = "Paper",
        CpuLimit = 200,
        MemoryLimit = 4096,
        DiskLimit = 40960,
        PanelPage = "https://panel.example.com/server/7250dc0e",
    };

    private static readonly ServerUsage Busy = new(53.2, 2254857830, 3650722201, 12582912, 50331648, TimeSpan.FromHours(2));

    [Fact]
    public void Running_shows_figures_with_their_limits()
    {
        var text = Text(Running);

        Assert.Equal(
            """
            ● **Running**
            Paper · node-1 · `play.example.com:25565`

            `CPU    ` ▰▰▰▱▱▱▱▱▱▱  53 % of 200 %
            `Memory ` ▰▰▰▰▰▱▱▱▱▱  2.1 of 4 GiB
            `Disk   ` ▰▱▱▱▱▱▱▱▱▱  3.4 of 40 GiB
            `Network` ↓ 12 MiB  ↑ 48 MiB

            Up since <t:1795255200:R> · updated <t:1795262400:R>
            """, text);
    }

    [Theory]
    [InlineData(5, 20, "`Players` 5 of 20: Alex, \\_Kim\\_ and 3 more")]
    [InlineData(2, 0, "`Players` 2: Alex and \\_Kim\\_")]
    public void Players_stand_under_the_figures_with_names_where_they_are_wanted(int online, int most, string line)
    {
        var text = Text(Running with { Players = new PlayerCount(online, most) { Names = ["Alex", "_Kim_"] } });

        Assert.Contains($"`Network` ↓ 12 MiB  ↑ 48 MiB\n{line}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_number_of_players_is_not_shown() => Assert.DoesNotContain("Players", Text(Running with { Players = null }), StringComparison.Ordinal);

    [Fact]
    public void Without_limits_there_are_no_bars()
    {
        var text = Text(Running, Survival with { CpuLimit = 0, MemoryLimit = 0, DiskLimit = 0, Software = null, Address = null });

        Assert.Equal(
            """
            ● **Running**
            node-1

            `CPU    ` 53 %, no limit
            `Memory ` 2.1 GiB, no limit
            `Disk   ` 3.4 GiB, no limit
            `Network` ↓ 12 MiB  ↑ 48 MiB

            Up since <t:1795255200:R> · updated <t:1795262400:R>
            """, text);
    }

    [Fact]
    public void Starting_shows_the_last_console_line()
    {
        var starting = Offline.With(new ServerNews.State(ServerCondition.Starting, true), Noon).With(new ServerNews.Line("Preparing spawn area: `42`%"), Noon);

        var text = Text(starting);

        Assert.Equal(
            """
            ◐ **Starting**
            Paper · node-1 · `play.example.com:25565`

            `Preparing spawn area: ˋ42ˋ%`

            Updated <t:1795262400:R>
            """, text);
    }

    [Fact]
    public void Stopping_keeps_the_figures()
    {
        var text = Text(Running.With(new ServerNews.State(ServerCondition.Stopping, true), Noon));

        Assert.StartsWith("◑ **Stopping**\n", text, StringComparison.Ordinal);
        Assert.Contains("2.1 of 4 GiB", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Offline_gives_the_time_where_it_is_known()
    {
        var before = Text(Offline);
        var seen = Text(Running.With(new ServerNews.State(ServerCondition.Offline, true), Noon.AddHours(-3)));

        Assert.Equal("○ **Offline**\nPaper · node-1 · `play.example.com:25565`\n\nUpdated <t:1795262400:R>", before);
        Assert.Equal("○ **Offline**\nPaper · node-1 · `play.example.com:25565`\n\nOffline since <t:1795251600:f> · updated <t:1795251600:R>", seen);
    }

    [Fact]
    public void A_start_that_failed_is_told_with_its_last_line()
    {
        var failed = Offline
            .With(new ServerNews.State(ServerCondition.Starting, true), Noon)
            .With(new ServerNews.Line("You need to agree to the EULA"), Noon)
            .With(new ServerNews.State(ServerCondition.Offline, true), Noon);

        var text = Text(failed);

        Assert.Contains("\n\nIt went offline while it was starting.\n`You need to agree to the EULA`\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_is_not_offline_and_gives_what_was_certain_last()
    {
        var text = Text(Running.With(new ServerNews.Silence(SilenceReason.Unreachable), Noon.AddMinutes(1)));

        Assert.Equal(
            """
            ◌ **Unknown**
            Paper · node-1 · `play.example.com:25565`

            The panel has not answered since <t:1795262400:t>.
            Last known: running.

            Updated <t:1795262400:R>
            """, text);
    }

    [Fact]
    public void Before_the_first_answer_nothing_is_claimed()
    {
        var asking = Text(ServerSnapshot.Nothing(Noon));
        var never = Text(ServerSnapshot.Nothing(Noon).With(new ServerNews.Silence(SilenceReason.Unreachable), Noon));

        Assert.Equal("◌ **Unknown**\nPaper · node-1 · `play.example.com:25565`\n\nAsking the panel…", asking);
        Assert.Equal("◌ **Unknown**\nPaper · node-1 · `play.example.com:25565`\n\nThe panel does not answer.", never);
    }

    [Theory]
    [InlineData(SilenceReason.SlowedDown, "The panel asks us to slow down. This goes on by itself.")]
    [InlineData(SilenceReason.Blocked, "The proxy in front of the panel blocks the bot. The panel's administrator can let it through.")]
    [InlineData(SilenceReason.ProxyError, "The proxy in front of the panel cannot reach it. The server may well be running.")]
    [InlineData(SilenceReason.NotThePanel, "What answers at the panel's address is not a panel. If it stays so, the panel's administrator has to look.")]
    [InlineData(SilenceReason.Untrusted, "The panel has no valid certificate. If it stays so, the panel's administrator has to look.")]
    [InlineData(SilenceReason.TwoFactor, "The panel wants two-factor authentication on the account first.")]
    [InlineData(SilenceReason.KeyRejected, "The panel does not accept the key any more. A new key can be stored with /link.")]
    [InlineData(SilenceReason.NoAccess, "The account has no access to it any more.")]
    [InlineData(SilenceReason.PanelMaintenance, "The panel is closed for maintenance.")]
    [InlineData(SilenceReason.PanelFailed, "The panel has a problem of its own. If it stays so, the panel's administrator has to look.")]
    [InlineData(SilenceReason.OurFault, "Something went wrong in the bot.")]
    internal void A_silence_says_why_and_what_ends_it(SilenceReason reason, string sentence)
    {
        var text = Text(Running.With(new ServerNews.Silence(reason), Noon));

        Assert.Contains($"◌ **Unknown**\nPaper · node-1 · `play.example.com:25565`\n\n{sentence}\nLast known: running.\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_that_is_down_is_named()
    {
        var text = Text(Running.With(new ServerNews.Silence(SilenceReason.NodeDown), Noon), Survival with { Node = "node-2" });

        Assert.Contains("\n\nnode-2 does not answer, so nothing can be done on it now. Other nodes work.\nLast known: running.\n\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ServerCondition.Suspended, "⊘ **Suspended**", "This server is suspended. Only an administrator can change that.")]
    [InlineData(ServerCondition.Installing, "◐ **Installing**", "This server is being installed. It opens by itself when that is done.")]
    [InlineData(ServerCondition.InstallFailed, "⊘ **Installation failed**", "This server could not be installed. An administrator can run the installation again.")]
    [InlineData(ServerCondition.RestoringBackup, "◐ **Restoring a backup**", "This server is being restored from a backup. It opens by itself when that is done.")]
    [InlineData(ServerCondition.Transferring, "◐ **Moving to another node**", "This server is moving to another node. It opens by itself when that is done.")]
    [InlineData(ServerCondition.Maintenance, "⊘ **Node in maintenance**", "node-1 is in maintenance. An administrator opens it again.")]
    internal void A_closed_server_says_what_it_means_and_who_can_end_it(ServerCondition condition, string headline, string story)
    {
        var text = Text(Known(condition));

        Assert.Equal($"{headline}\nPaper · node-1 · `play.example.com:25565`\n\n{story}\n\nUpdated <t:1795262400:R>", text);
    }

    [Fact]
    public void What_somebody_asked_for_is_shown_at_once()
    {
        var asked = Running with { Ask = new PowerAsk(PowerSignal.Restart, 42, Noon) };

        var face = CardFace.Of(Survival, asked);

        Assert.StartsWith("◐ **Restarting…** asked by <@42>\n", face.Body, StringComparison.Ordinal);
        Assert.Equal(Theme.Amber, face.Color);
    }

    [Fact]
    public void A_name_can_neither_ping_nor_break_the_card()
    {
        var face = CardFace.Of(Survival with { Name = "@everyone **[x](https://e.vil)** " + new string('W', 191), Node = "`node`\n# big", Software = "||x||" }, Running);

        Assert.StartsWith("@\u200Beveryone \\*\\*\\[x\\](https\\://e.vil)\\*\\* W", face.Title, StringComparison.Ordinal);
        Assert.True(face.Title.Length <= 256);
        Assert.Contains("\\|\\|x\\|\\| · \\`node\\` # big · ", face.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_read_the_same_are_the_same_face()
    {
        var later = Running.With(new ServerNews.Figures(Busy with { CpuPercent = 53.4, Uptime = Busy.Uptime + TimeSpan.FromSeconds(4) }), Noon.AddSeconds(4));

        Assert.Equal(CardFace.Of(Survival, Running), CardFace.Of(Survival, later));
        Assert.NotEqual(CardFace.Of(Survival, Running), CardFace.Of(Survival, Running.With(new ServerNews.Figures(Busy with { CpuPercent = 99 }), Noon)));
    }

    private static ServerSnapshot Running => Known(ServerCondition.Running).With(new ServerNews.Figures(Busy), Noon);

    private static ServerSnapshot Offline => Known(ServerCondition.Offline);

    private static ServerSnapshot Known(ServerCondition condition) =>
        ServerSnapshot.Nothing(Noon).With(new ServerNews.State(condition, true), Noon);

    private static string Text(ServerSnapshot snapshot, CardFacts? facts = null) =>
        CardFace.Of(facts ?? Survival, snapshot).ToEmbed(Survival.PanelPage, snapshot.At).Description;
}
