using PteroBot.Features.Sharing;

namespace PteroBot.Tests.Features.Sharing;

public sealed class GrantTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2h", "2026-11-29T14:00:00Z")]
    [InlineData("7d", "2026-12-06T12:00:00Z")]
    [InlineData("1d12h", "2026-12-01T00:00:00Z")]
    [InlineData("1w", "2026-12-06T12:00:00Z")]
    [InlineData("90 min", "2026-11-29T13:30:00Z")]
    [InlineData(" 2026-12-24 ", "2026-12-25T00:00:00Z")]
    [InlineData("2026-12-24 18:00", "2026-12-24T18:00:00Z")]
    public void Spans_and_days_are_read(string typed, string until)
    {
        Assert.True(GrantTime.TryReadUntil(typed, Now, out var read));
        Assert.Equal(DateTimeOffset.Parse(until, System.Globalization.CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0h")]
    [InlineData("soon")]
    [InlineData("-2h")]
    [InlineData("2026-11-28")]
    [InlineData("2026-13-01")]
    [InlineData("99999w")]
    public void What_is_over_or_nothing_is_not(string typed) => Assert.False(GrantTime.TryReadUntil(typed, Now, out _));
}
