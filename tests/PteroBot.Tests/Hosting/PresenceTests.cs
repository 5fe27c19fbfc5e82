using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PteroBot.Hosting;
using PteroBot.Live;
using PteroBot.TestKit;

namespace PteroBot.Tests.Hosting;

public sealed class PresenceTests
{
    private const string Template = "{running} of {servers} servers up, {players} players";

    [Fact]
    public void Totals_stand_in_the_line() => Assert.Equal("2 of 3 servers up, 12 players", PresenceLine.Of(Template,
        [Watched(ServerCondition.Running, 5), Watched(ServerCondition.Running, 7), Watched(ServerCondition.Offline)]));

    [Fact]
    public void Servers_of_which_nobody_can_tell_do_not_count() => Assert.Equal("1 of 1 servers up, 5 players", PresenceLine.Of(Template,
        [Watched(ServerCondition.Running, 5), Watched(ServerCondition.Unknown), Watched(ServerCondition.NodeDown)]));

    [Fact]
    public void A_number_of_players_that_nobody_knows_is_left_out_and_never_0() => Assert.Equal("1 of 1 servers up", PresenceLine.Of(Template, [Watched(ServerCondition.Running)]));

    [Fact]
    public void With_nothing_watched_the_help_is_named() => Assert.Equal("/help", PresenceLine.Of(Template, []));

    [Fact]
    public void What_is_no_figure_stays() => Assert.Equal("play.example.com, 1 up", PresenceLine.Of("play.example.com, {running} up", [Watched(ServerCondition.Running)]));

    [Fact]
    public void A_figure_that_there_is_not_stops_the_start()
    {
        var wrong = new DiscordOptionsRules().Validate(null, new DiscordOptions { Token = "x", Presence = "{cats} of {servers}" });

        Assert.Equal("Discord:Presence has {cats}; there are {running}, {servers} and {players}.", Assert.Single(wrong.Failures!));
    }

    [Fact]
    public async Task The_line_is_sent_on_change_only_and_not_while_Discord_is_away()
    {
        var (discord, clock) = (new Discord(), new ManualClock());
        var feeds = new ServerFeeds(new SeenStates(clock), clock, NullLogger<ServerFeeds>.Instance);
        var source = new Live.ScriptedSource();
        using var watch = feeds.Watch(new FeedKey("p", "s"), "test", source);
        var worker = new PresenceWorker(new PresenceLine(feeds, Options.Create(new DiscordOptions { Presence = Template })), discord, discord, clock, NullLogger<PresenceWorker>.Instance);

        await worker.ShowChangedAsync();
        discord.IsConnected = true;
        await worker.ShowChangedAsync();
        await worker.ShowChangedAsync();
        source.Tell(ServerCondition.Running);
        await Live.Watching.UntilAsync(watch, ServerCondition.Running);
        await worker.ShowChangedAsync();
        await worker.ShowChangedAsync();

        Assert.Equal(["/help", "1 of 1 servers up"], discord.Shown);
    }

    [Fact]
    public async Task A_line_that_was_not_taken_is_sent_again()
    {
        var (discord, clock) = (new Discord { IsConnected = true, Failure = new TimeoutException() }, new ManualClock());
        var feeds = new ServerFeeds(new SeenStates(clock), clock, NullLogger<ServerFeeds>.Instance);
        var worker = new PresenceWorker(new PresenceLine(feeds, Options.Create(new DiscordOptions { Presence = Template })), discord, discord, clock, NullLogger<PresenceWorker>.Instance);

        await worker.ShowChangedAsync();
        discord.Failure = null;
        await worker.ShowChangedAsync();

        Assert.Equal(["/help"], discord.Shown);
    }

    private static WatchedServer Watched(ServerCondition condition, int? players = null) => new(new FeedKey("p", "s"),
        ServerSnapshot.Nothing(DateTimeOffset.UnixEpoch) with { Condition = condition, Players = players is { } online ? new PlayerCount(online, 20) : null }, null);

    private sealed class Discord : IStatusLine, IGatewayState
    {
        public List<string> Shown { get; } = [];

        public bool IsConnected { get; set; }

        public Exception? Failure { get; set; }

        public Task ShowAsync(string line)
        {
            if (Failure is not null)
                return Task.FromException(Failure);
            Shown.Add(line);
            return Task.CompletedTask;
        }
    }
}
