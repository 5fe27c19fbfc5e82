using System.Text;
using Discord.Net.Gateway;

namespace PteroBot.StandIns.Tests.Gateway;

public sealed class GatewayFrameTests
{
    [Theory]
    [InlineData("""{"t":"X","s":7,"op":0,"d":{"a":1}}""")]
    [InlineData("""{"op":0,"d":{"a":1},"s":7,"t":"X"}""")]
    [InlineData("""{"d":{"a":1},"op":0,"unknown":[{}],"t":"X","s":7}""")]
    public void The_envelope_is_read_in_any_order(string json)
    {
        var frame = GatewayFrame.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equal(GatewayOp.Dispatch, frame.Op);
        Assert.Equal(7, frame.Sequence);
        Assert.Equal("X", Encoding.UTF8.GetString(frame.Event));
        Assert.StartsWith("""{"a":1}""", Encoding.UTF8.GetString(frame.Data));
    }

    [Fact]
    public void A_frame_without_data_is_fine()
    {
        var frame = GatewayFrame.Read("""{"op":11}"""u8);

        Assert.Equal(GatewayOp.HeartbeatAck, frame.Op);
        Assert.Null(frame.Sequence);
        Assert.True(frame.Event.IsEmpty);
    }

    [Fact]
    public void A_presence_that_is_too_long_for_a_frame_is_refused_before_it_is_sent()
    {
        var presence = new GatewayPresence(Activity: new Discord.CustomStatusGame(new string('x', 5000)));

        Assert.Throws<InvalidOperationException>(() => GatewayFrames.Presence(presence));
    }
}
