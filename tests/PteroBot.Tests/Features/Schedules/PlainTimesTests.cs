using PteroBot.Features.Schedules.Times;

namespace PteroBot.Tests.Features.Schedules;

public sealed class PlainTimesTests
{
    [Theory]
    [InlineData("every day at 05:00", "0 5 * * *")]
    [InlineData("Every day at 5:00", "0 5 * * *")]
    [InlineData("daily at 5am", "0 5 * * *")]
    [InlineData("each night at 3", "0 3 * * *")]
    [InlineData("at 17:45", "45 17 * * *")]
    [InlineData("every day at noon", "0 12 * * *")]
    [InlineData("every day at midnight", "0 0 * * *")]
    [InlineData("every day at 12 am", "0 0 * * *")]
    [InlineData("every day at 12:30 p.m.", "30 12 * * *")]
    [InlineData("every day at 06:00 and 18:00", "0 6,18 * * *")]
    [InlineData("every day at 06:15, 14:15 and 22:15", "15 6,14,22 * * *")]
    [InlineData("every day at 06:00, 06:30, 18:00 and 18:30", "0,30 6,18 * * *")]
    [InlineData("every 6 hours", "0 */6 * * *")]
    [InlineData("every 6 hours from 03:00", "0 3,9,15,21 * * *")]
    [InlineData("every 2 hours at minute 15", "15 */2 * * *")]
    [InlineData("every hour", "0 * * * *")]
    [InlineData("every hour at :30", "30 * * * *")]
    [InlineData("hourly", "0 * * * *")]
    [InlineData("every other hour", "0 */2 * * *")]
    [InlineData("every 12 hours", "0 0,12 * * *")]
    [InlineData("every 15 minutes", "*/15 * * * *")]
    [InlineData("every 30 min", "*/30 * * * *")]
    [InlineData("every half hour", "*/30 * * * *")]
    [InlineData("every minute", "* * * * *")]
    [InlineData("mondays and fridays at 18:30", "30 18 * * 1,5")]
    [InlineData("on monday, wednesday & friday at 7", "0 7 * * 1,3,5")]
    [InlineData("every Sunday at 04:00", "0 4 * * 0")]
    [InlineData("mon-fri at 9:00", "0 9 * * 1,2,3,4,5")]
    [InlineData("friday to sunday at 20.15", "15 20 * * 0,5,6")]
    [InlineData("weekdays at 07:00", "0 7 * * 1,2,3,4,5")]
    [InlineData("at weekends at 10:00", null)]
    [InlineData("on weekends at 10:00", "0 10 * * 0,6")]
    [InlineData("tues and thurs at 10:00", "0 10 * * 2,4")]
    [InlineData("on the 1st of every month at 04:00", "0 4 1 * *")]
    [InlineData("every month on the 1st and 15th at 4:30 am", "30 4 1,15 * *")]
    [InlineData("monthly on the 2nd at 04:00", "0 4 2 * *")]
    [InlineData("on day 31 of the month at 04:00", "0 4 31 * *")]
    [InlineData("on the last day of every month at 23:59", "59 23 L * *")]
    [InlineData("*/5 * * * *", "*/5 * * * *")]
    [InlineData("  0  4 1 1,7 MON ", "0 4 1 1,7 MON")]
    public void Plain_words_become_cron(string words, string? cron) =>
        Assert.Equal(cron, PlainTimes.Read(words).Line?.ToString());

    [Theory]
    [InlineData("", "Say at what time")]
    [InlineData("whenever", "I do not understand")]
    [InlineData("every day at 25:00", "I do not understand")]
    [InlineData("every day at 13 pm", "I do not understand")]
    [InlineData("on the 32nd of every month at 04:00", "I do not understand")]
    [InlineData("mondays on the 1st at 04:00", "I do not understand")]
    [InlineData("60 * * * *", "I do not understand")]
    [InlineData("every day", "Say at what time")]
    [InlineData("mondays", "Say at what time")]
    [InlineData("every 7 hours", "would not be even")]
    [InlineData("every 45 minutes", "would not be even")]
    [InlineData("every 0 minutes", "would not be even")]
    [InlineData("every 9999 hours", "would not be even")]
    [InlineData("every 3 days at 04:00", "cannot count 3 days")]
    [InlineData("every 2 weeks at 04:00", "cannot count 2 weeks")]
    [InlineData("every day at 06:00 and 18:30", "One schedule cannot do that")]
    public void What_cannot_be_done_says_why(string words, string why)
    {
        var reading = PlainTimes.Read(words);

        Assert.Null(reading.Line);
        Assert.Contains(why, reading.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 5 * * *", "every day at 05:00")]
    [InlineData("0 */6 * * *", "every 6 hours")]
    [InlineData("30 * * * *", "every hour at minute 30")]
    [InlineData("0 3,9,15,21 * * *", "every 6 hours from 03:00")]
    [InlineData("*/15 * * * *", "every 15 minutes")]
    [InlineData("* * * * *", "every minute")]
    [InlineData("30 18 * * 1,5", "mondays and fridays at 18:30")]
    [InlineData("0 7 * * 1-5", "on weekdays at 07:00")]
    [InlineData("0 7 * * 0-6", "every day at 07:00")]
    [InlineData("0 4 1,15 * *", "on the 1st and 15th of every month at 04:00")]
    [InlineData("0 4 11,22,23 * *", "on the 11th, 22nd and 23rd of every month at 04:00")]
    [InlineData("0 4 L * *", "on the last day of every month at 04:00")]
    [InlineData("0,30 6 * * *", "every day at 06:00 and 06:30")]
    [InlineData("0 0,12 * * *", "every 12 hours")]
    [InlineData("0 4 13 * 5", null)]
    [InlineData("0 4 * 12 *", null)]
    [InlineData("*/5 6-9 * * *", null)]
    [InlineData("0 4 * * MON", null)]
    public void Cron_is_said_in_words_where_they_are_short(string cron, string? words)
    {
        Assert.True(CronLine.TryRead(cron, out var line));

        Assert.Equal(words, CronWords.Of(line.Times));
    }
}
