using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PteroBot.Features.Schedules.Times;
using PteroBot.Rendering;

namespace PteroBot.Tests.Features.Schedules;

/// <summary>When cron runs, and how it is moved on the clock.</summary>
public sealed class CronTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(300);
    private static readonly DateTimeOffset Sunday = new(2026, 11, 29, 6, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Minutes = Gen.Elements("0", "5", "30", "59", "*/15", "0,30", "*");
    private static readonly Gen<string> Hours = Gen.Elements("0", "4", "12", "23", "*/6", "6,18", "*");
    private static readonly Gen<string> Weekdays = Gen.Elements("*", "0", "1,5", "1-5", "6", "7");

    [Fact]
    public void Runs_are_told_on_the_clock_of_the_panel()
    {
        var line = Read("0 5 * * *");

        var runs = line.Runs(Sunday, TimeSpan.FromHours(2)).Take(2);

        Assert.Equal(["2026-11-30T05:00:00+02:00", "2026-12-01T05:00:00+02:00"], runs.Select(Written));
    }

    [Fact]
    public void With_both_day_fields_either_may_fit_as_on_the_panel()
    {
        var runs = Read("0 4 13 * 5").Runs(Sunday, TimeSpan.Zero).Take(3);

        Assert.Equal(["2026-12-04T04:00:00+00:00", "2026-12-11T04:00:00+00:00", "2026-12-13T04:00:00+00:00"], runs.Select(Written));
    }

    [Fact]
    public void A_day_that_never_comes_has_no_runs() => Assert.Empty(Read("0 4 30 2 *").Runs(Sunday, TimeSpan.Zero));

    [Fact]
    public void The_last_day_of_the_month_is_found() =>
        Assert.Equal(["2026-11-30T23:00:00+00:00", "2026-12-31T23:00:00+00:00"], Read("0 23 L * *").Runs(Sunday, TimeSpan.Zero).Take(2).Select(Written));

    [Theory]
    [InlineData("0 5 * * *", -10, "50 4 * * *")]
    [InlineData("0 0 * * *", -10, "50 23 * * *")]
    [InlineData("5 0 * * 1", -10, "55 23 * * 0")]
    [InlineData("5 0 * * 0,6", -10, "55 23 * * 5,6")]
    [InlineData("0 */6 * * *", -10, "50 5,11,17,23 * * *")]
    [InlineData("*/15 * * * *", -10, "5,20,35,50 * * * *")]
    [InlineData("30 23 * * 5", 60, "30 0 * * 6")]
    [InlineData("0 4 1 * *", -10, "50 3 1 * *")]
    [InlineData("0 4 1 1 *", 0, "0 4 1 1 *")]
    public void A_line_is_moved_on_the_clock(string cron, int minutes, string moved) =>
        Assert.Equal(moved, CronShift.By(Read(cron), TimeSpan.FromMinutes(minutes))?.ToString());

    [Theory]
    [InlineData("5 0 1 * *", -10)] // The last day of the month before, which has no number.
    [InlineData("5 0 * 1 *", -10)]
    [InlineData("0 0,12 * * 1", -10)] // Two different days.
    [InlineData("0,30 6 * * *", -10)] // 05:50 and 06:20 would be four times in two fields.
    [InlineData("0 4 * * MON", -600)]
    public void What_no_single_line_can_say_is_not_said(string cron, int minutes) =>
        Assert.Null(CronShift.By(Read(cron), TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void The_runs_of_a_moved_line_are_the_moved_runs()
    {
        var lines = from minute in Minutes from hour in Hours from weekday in Weekdays select $"{minute} {hour} * * {weekday}";
        var shifts = Gen.Choose(-1439, 1439);

        Prop.ForAll(lines.ToArbitrary(), shifts.ToArbitrary(), (text, minutes) =>
        {
            var (line, shift) = (Read(text), TimeSpan.FromMinutes(minutes));
            return CronShift.By(line, shift) is not { } moved
                || moved.Runs(Sunday + shift, TimeSpan.Zero).Take(20).SequenceEqual(line.Runs(Sunday, TimeSpan.Zero).Take(20).Select(run => run + shift));
        }).Check(Quick);
    }

    [Fact]
    public void Times_once_a_day_can_always_be_moved() => Prop.ForAll(Gen.Choose(0, 59).ToArbitrary(), Gen.Choose(0, 23).ToArbitrary(), Gen.Choose(-1439, 1439).ToArbitrary(),
        (minute, hour, shift) => CronShift.By(Read($"{minute} {hour} * * 1,3"), TimeSpan.FromMinutes(shift)) is not null).Check(Quick);

    [Fact]
    public void Words_are_read_back_as_the_same_runs()
    {
        var days = Gen.Elements("* * *", "1 * *", "1,15 * *", "L * *", "31 * *", "* * 0", "* * 1,5", "* * 1-5", "* * 6,7");

        Prop.ForAll((from minute in Minutes from hour in Hours from day in days select $"{minute} {hour} {day}").ToArbitrary(), text =>
        {
            var line = Read(text);
            return CronWords.Of(line.Times) is not { } words
                || (PlainTimes.Read(words).Line is { } again && again.Runs(Sunday, TimeSpan.Zero).Take(20).SequenceEqual(line.Runs(Sunday, TimeSpan.Zero).Take(20)));
        }).Check(Quick);
    }

    [Fact]
    public void Whatever_is_typed_gets_cron_or_a_reason() => Prop.ForAll<NonNull<string>>(text =>
        PlainTimes.Read(text.Get) is { } reading && reading.Line is null != reading.Why is null).Check(Quick);

    [Fact]
    public void Fields_are_written_so_that_they_are_read_the_same() => Prop.ForAll(Gen.Choose(0, 59).NonEmptyListOf().ToArbitrary(), values =>
        CronField.Values(CronField.Of([.. values], 0, 59), 0, 59)!.SequenceEqual(values.Distinct().Order())).Check(Quick);

    [Theory]
    [InlineData("UTC", "2026-07-01", 0)]
    [InlineData("+2", "2026-07-01", 120)]
    [InlineData("utc-03:30", "2026-07-01", -210)]
    [InlineData("GMT+14", "2026-07-01", 840)]
    [InlineData("Europe/Berlin", "2026-07-01", 120)]
    [InlineData("Europe/Berlin", "2026-12-01", 60)]
    [InlineData("america/new york", "2026-12-01", -300)]
    public void Zones_go_by_name_or_distance(string name, string day, int minutes)
    {
        if (Zones.Find(name) is not { } zone)
            Assert.Skip("This machine does not know the zone.");
        else
            Assert.Equal(TimeSpan.FromMinutes(minutes), zone.GetUtcOffset(DateTimeOffset.Parse($"{day}T00:00Z", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("Atlantis/Capital")]
    [InlineData("+15")]
    [InlineData("+2:99")]
    [InlineData("")]
    public void Unknown_zones_are_not_guessed(string name) => Assert.Null(Zones.Find(name));

    private static CronLine Read(string text) => CronLine.TryRead(text, out var line) ? line : throw new ArgumentException($"'{text}' is no cron.");

    private static string Written(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
