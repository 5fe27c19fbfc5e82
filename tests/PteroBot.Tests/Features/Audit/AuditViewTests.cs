using PteroBot.Audit;
using PteroBot.Features.Audit;
using PteroBot.Interactions;

namespace PteroBot.Tests.Features.Audit;

public sealed class AuditViewTests
{
    private static readonly AuditFilter Fullest = new(ulong.MaxValue >> 1, "7250dc0e", new string('a', AuditFilter.MaxAction), AuditResult.Unknown,
        DateTimeOffset.UnixEpoch.AddMinutes(0xFFFFFFE), DateTimeOffset.UnixEpoch.AddMinutes(0xFFFFFFE));

    [Fact]
    public void All_conditions_and_a_place_fit_into_a_custom_id_and_come_out_again()
    {
        var view = new AuditView(Fullest).NewerThan(Guid.NewGuid().ToString("N"));

        Assert.True(CustomId.TryParse(view.Page.With("n"), out var id));

        Assert.Equal(view, AuditView.Read(id.Arguments));
    }

    [Fact]
    public void No_conditions_come_out_as_none()
    {
        Assert.True(CustomId.TryParse(new AuditView(AuditFilter.Everything).Page, out var id));

        Assert.Equal(new AuditView(AuditFilter.Everything), AuditView.Read(id.Arguments));
    }

    [Theory]
    [InlineData("audit/p/x/y")]
    [InlineData("audit/p/zz/%/%/9/-1/ffffffffff/o!")]
    [InlineData("audit/p/%/%/%/%/%/%/oAAAAAAAAAAAAAAAAAAAAA*")]
    public void A_forged_id_becomes_the_newest_page(string forged)
    {
        var isRead = CustomId.TryParse(forged, out var id);

        var view = AuditView.Read(id.Arguments);

        Assert.True(isRead);
        Assert.Null(view.Beside);
        Assert.Null(view.Filter.Result);
        Assert.Null(view.Filter.From);
        Assert.Null(view.Filter.Until);
    }

    [Theory]
    [InlineData("90m", 90)]
    [InlineData("24h", 24 * 60)]
    [InlineData(" 7D ", 7 * 24 * 60)]
    [InlineData("2w", 14 * 24 * 60)]
    public void Spans_lead_back_from_now(string typed, int minutes)
    {
        var now = new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

        Assert.True(AuditTimes.TryParse(typed, now, out var moment));
        Assert.Equal(now.AddMinutes(-minutes), moment);
    }

    [Theory]
    [InlineData("2026-11-29", "2026-11-29T00:00:00Z")]
    [InlineData("2026-11-29 14:05", "2026-11-29T14:05:00Z")]
    public void Days_and_minutes_are_taken_as_UTC(string typed, string expected)
    {
        Assert.True(AuditTimes.TryParse(typed, DateTimeOffset.UnixEpoch, out var moment));
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), moment);
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("-3h")]
    [InlineData("3 h h")]
    [InlineData("yesterday")]
    [InlineData("2026-13-01")]
    [InlineData("4000000000w")]
    [InlineData("30000d")]
    public void What_is_no_time_is_none(string typed) =>
        Assert.False(AuditTimes.TryParse(typed, new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero), out _));
}
