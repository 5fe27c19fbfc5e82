using PteroBot.Channels;
using PteroBot.TestKit;

namespace PteroBot.Tests.Channels;

public sealed class ChannelPaceTests
{
    private const ulong Here = 7;
    private const ulong Old = 1;

    // An id of the year 2085.
    private const ulong Young = ulong.MaxValue / 2;

    private readonly ManualClock _clock = new();
    private readonly ChannelPace _pace;

    public ChannelPaceTests() => _pace = new ChannelPace(_clock);

    [Fact]
    public void Old_messages_take_three_changes_in_twenty_seconds_and_one_of_them_is_kept_for_states()
    {
        _pace.Take(Here, Old, ChannelUse.Figures);
        _pace.Take(Here, Old, ChannelUse.News);
        var (figures, state, elsewhere) = (_pace.HasRoom(Here, Old, ChannelUse.Figures), _pace.HasRoom(Here, Old, ChannelUse.News), _pace.HasRoom(8, Old, ChannelUse.Figures));
        _pace.Take(Here, Old, ChannelUse.News);
        var full = _pace.HasRoom(Here, Old, ChannelUse.News);
        _clock.Advance(ChannelPace.OldWindow);

        Assert.Equal((false, true, true, false), (figures, state, elsewhere, full));
        Assert.True(_pace.HasRoom(Here, Old, ChannelUse.Figures));
    }

    [Fact]
    public void Boards_alerts_and_consoles_share_four_changes_and_four_messages_in_five_seconds()
    {
        foreach (var use in (ChannelUse[])[ChannelUse.Figures, ChannelUse.News, ChannelUse.News, ChannelUse.Alert])
            _pace.Take(Here, Young, use);
        var (changes, messages) = (_pace.HasRoom(Here, Young, ChannelUse.News), _pace.HasRoom(Here, null, ChannelUse.News));
        for (var i = 0; i < 4; i++)
            _pace.Take(Here, null, ChannelUse.News);

        Assert.Equal((false, true, false), (changes, messages, _pace.HasRoom(Here, null, ChannelUse.News)));
    }

    [Fact]
    public void While_an_alert_waits_for_a_place_nothing_else_is_written_there()
    {
        Fill();
        var isFull = !_pace.HasRoom(Here, null, ChannelUse.Alert);
        _clock.Advance(ChannelPace.Window - TimeSpan.FromSeconds(1));
        _pace.HasRoom(Here, null, ChannelUse.Alert);
        _clock.Advance(TimeSpan.FromSeconds(1));

        var (lines, states, elsewhere) = (_pace.HasRoom(Here, null, ChannelUse.News), _pace.HasRoom(Here, Young, ChannelUse.News), _pace.HasRoom(8, null, ChannelUse.News));
        var alert = _pace.HasRoom(Here, null, ChannelUse.Alert);
        _pace.Take(Here, null, ChannelUse.Alert);

        Assert.True(isFull);
        Assert.Equal((false, false, true, true), (lines, states, elsewhere, alert));
        Assert.True(_pace.HasRoom(Here, null, ChannelUse.News));
    }

    [Fact]
    public void An_alert_that_does_not_come_back_holds_nobody_up()
    {
        Fill();
        _pace.HasRoom(Here, null, ChannelUse.Alert);

        _clock.Advance(ChannelPace.Window);

        Assert.True(_pace.HasRoom(Here, null, ChannelUse.News));
    }

    private void Fill()
    {
        for (var i = 0; i < 4; i++)
            _pace.Take(Here, null, ChannelUse.News);
    }
}
