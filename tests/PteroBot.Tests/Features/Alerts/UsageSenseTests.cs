using PteroBot.Access;
using PteroBot.Features.Alerts;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Tests.Features.Alerts;

public sealed class UsageSenseTests
{
    private const long MiB = 1024 * 1024;

    private static readonly ServerEntry Facts = new("aaaaa000", AlertStage.UuidOf(0), "Server 00", "node-1", true, ServerObstacle.None, new ServerLimits { Memory = 1000, Disk = 1000, Cpu = 200 });

    private readonly UsageSense _sense = new();
    private readonly Alert _alert = AlertStage.Of("a", 1, AlertKind.Memory, AlertKind.Disk, AlertKind.Cpu);
    private DateTimeOffset _now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);
    private AlertState _state = new() { Id = "a" };

    [Theory]
    [InlineData(nameof(AlertKind.Memory), 950, 10, 10, "0.9 of 1 GiB")]
    [InlineData(nameof(AlertKind.Disk), 10, 950, 10, "0.9 of 1 GiB")]
    [InlineData(nameof(AlertKind.Cpu), 10, 10, 195, "195 % of 200 %")]
    public void What_is_high_for_all_of_its_minutes_is_told(string kind, long memory, long disk, double cpu, string figure)
    {
        var early = For(seconds: 290, memory, disk, cpu);
        var told = For(seconds: 20, memory, disk, cpu);

        Assert.Empty(early);
        var began = Assert.IsType<AlertNews.Began>(Assert.Single(told));
        Assert.Equal((kind, figure), (began.Kind.ToString(), began.Facts.Figure));
    }

    [Fact]
    public void A_dip_begins_it_anew()
    {
        For(290, 950);
        For(10, 100);

        Assert.Empty(For(290, 950));
    }

    [Fact]
    public void It_is_over_only_when_it_is_clearly_lower()
    {
        Tell(Assert.Single(For(310, 950)));

        var near = For(60, 880);
        var low = For(10, 840);

        Assert.Empty(near);
        Assert.Equal([AlertKind.Memory], Assert.IsType<AlertNews.Over>(low[0]).Kinds);
    }

    [Fact]
    public void When_the_server_stops_its_memory_is_low_and_its_disk_is_what_it_was()
    {
        Tell(Assert.Single(For(310, 950)));
        Tell(Assert.Single(For(310, 950, disk: 960)));

        var over = Assert.IsType<AlertNews.Over>(Assert.Single(Read(new ServerSnapshot { Condition = ServerCondition.Offline, Known = ServerCondition.Offline, IsLive = true })));

        Assert.Contains(AlertKind.Memory, over.Kinds);
        Assert.DoesNotContain(AlertKind.Disk, over.Kinds);
        Assert.Equal(EpisodeEnd.WentOffline, over.End);
    }

    [Fact]
    public void What_nobody_saw_for_minutes_is_not_counted()
    {
        For(290, 950);
        _now += TimeSpan.FromMinutes(10);

        Assert.Empty(For(10, 950));
    }

    [Fact]
    public void Without_a_limit_nothing_is_high() =>
        Assert.Empty(Enumerable.Range(0, 60).SelectMany(_ => Read(Using(950, 950, 190), Facts with { Limits = new ServerLimits() })));

    private List<AlertNews> For(int seconds, long memory, long disk = 10, double cpu = 10)
    {
        var news = new List<AlertNews>();
        for (var i = 0; i < seconds; i += 10)
            news.AddRange(Read(Using(memory, disk, cpu)));
        return news;
    }

    private List<AlertNews> Read(ServerSnapshot snapshot, ServerEntry? facts = null)
    {
        _now += TimeSpan.FromSeconds(10);
        return [.. _sense.Read(new AlertView(_alert, _state, snapshot, facts ?? Facts, _now), AlertStage.UuidOf(0))];
    }

    private void Tell(AlertNews news) => _state = _state.With(_alert, AlertStage.ServerOf(0), [news], _now);

    private static ServerSnapshot Using(long memory, long disk, double cpu) => new()
    {
        Condition = ServerCondition.Running, Known = ServerCondition.Running, IsLive = true, Usage = new ServerUsage(cpu, memory * MiB, disk * MiB, 0, 0, TimeSpan.FromHours(1)),
    };
}
