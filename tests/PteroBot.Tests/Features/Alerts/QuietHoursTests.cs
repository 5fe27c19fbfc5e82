using PteroBot.Features.Alerts;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Alerts;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("22:00-07:00", "UTC", "23:30", true)]
    [InlineData("22:00-07:00", "UTC", "06:59", true)]
    [InlineData("22:00-07:00", "UTC", "07:00", false)]
    [InlineData("22:00-07:00", "Europe/Berlin", "21:30", true)]
    [InlineData("22:00-07:00", "Europe/Berlin", "06:30", false)]
    [InlineData("13-14", "+2", "11:30", true)]
    [InlineData("13-14", "+2", "13:30", false)]
    public void They_are_hours_of_the_clock_on_the_wall(string span, string zone, string utc, bool isQuiet) =>
        Assert.Equal(isQuiet, QuietHours.Read(span, zone)!.Covers(new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.Zero) + TimeOnly.Parse(utc).ToTimeSpan()));

    [Theory]
    [InlineData("22:00", "UTC")]
    [InlineData("22:00-25:00", "UTC")]
    [InlineData("07:00-07:00", "UTC")]
    [InlineData("at night", "UTC")]
    [InlineData("22:00-07:00", "Atlantis/Capital")]
    public void What_is_no_span_or_no_zone_is_not_understood(string span, string zone) => Assert.Null(QuietHours.Read(span, zone));

    [Fact]
    public async Task Within_them_it_is_told_without_a_sound_and_what_is_not_over_afterwards_is_told_once_more()
    {
        await using var stage = await StageAsync(out var quiet);
        await stage.AddAsync(AlertStage.Of("a", 2, AlertKind.Crash) with { RoleId = 55, Rules = new AlertRules { Quiet = quiet } });

        stage.Crash(0);
        await stage.TickAsync(30);
        stage.Crash(1);
        await stage.TickAsync(10);
        stage.Tell(1, ServerCondition.Running);
        await stage.TickAsync(10);
        var within = stage.Post.Sent.ToList();
        await stage.TickAsync(3600);

        Assert.Equal(2, within.Count);
        Assert.All(within, message => Assert.True(message.IsQuiet && message.Now.Call is null));
        var after = Assert.Single(stage.Post.Sent.Skip(2));
        Assert.Contains("<@&55>", after.Text, StringComparison.Ordinal);
        Assert.Contains("Server 00 crashed", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Server 01", after.Text, StringComparison.Ordinal);
        Assert.False(after.IsQuiet);
    }

    [Fact]
    public async Task Outside_of_them_the_role_is_called()
    {
        await using var stage = await AlertStage.StartAsync();
        await stage.AddAsync(AlertStage.Of("a", 1, AlertKind.Crash) with { RoleId = 55 });

        stage.Crash(0);
        await stage.TickAsync(5);

        Assert.Equal(new AlertCall(55, IsEveryone: false), stage.Post.Only.Now.Call);
        Assert.False(stage.Post.Only.IsQuiet);
    }

    /// <summary>Quiet from now on, for an hour.</summary>
    private static Task<AlertStage> StageAsync(out QuietHours quiet)
    {
        var start = new PteroBot.TestKit.ManualClock().GetUtcNow();
        var minute = start.Hour * 60 + start.Minute;
        quiet = new QuietHours(minute, (minute + 60) % (24 * 60), "UTC");
        return AlertStage.StartAsync(2);
    }
}
