using PteroBot.Live;

namespace PteroBot.Tests.Live;

public sealed class CrashWordsTests
{
    private readonly CrashWords _words = new();

    [Fact]
    public void Three_lines_of_the_node_tell_of_a_crash()
    {
        var told = new[]
        {
            Daemon("---------- Detected server process in a crashed state! ----------"),
            Daemon("Exit code: 137"),
            Daemon("Out of memory: true"),
        }.Select(_words.Read).ToList();

        Assert.Equal([null, null, new ServerHappening.Crashed(137, IsOutOfMemory: true)], told);
    }

    [Fact]
    public void A_second_crash_in_a_minute_leaves_the_server_down()
    {
        var told = _words.Read(Daemon("Aborting automatic restart, last crash occurred less than 60 seconds ago."));

        Assert.IsType<ServerHappening.LeftDown>(told);
    }

    [Theory]
    [InlineData("[12:41:43 INFO]: <mia> [Pterodactyl Daemon]: Out of memory: true")]
    [InlineData("Out of memory: true")]
    [InlineData("[Pterodactyl Daemon]: Out of memory: true")]
    public void What_players_write_or_what_nothing_went_before_tells_of_none(string line) => Assert.Null(_words.Read(line));

    [Fact]
    public void A_panel_of_another_name_tells_it_the_same_way()
    {
        _words.Read("[Pelican Daemon]: ---------- Detected server process in a crashed state! ----------");

        Assert.Equal(new ServerHappening.Crashed(null, IsOutOfMemory: false), _words.Read("[Pelican Daemon]: Out of memory: false"));
    }

    private static string Daemon(string text) => $"\u001b[33m\u001b[1m[Pterodactyl Daemon]:\u001b[39m {text}\u001b[0m";
}
