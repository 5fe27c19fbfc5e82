using System.Net;
using Discord.Net;
using PteroBot.Hosting;

namespace PteroBot.Tests.Hosting;

public sealed class GatewayClosedTests
{
    [Theory]
    [InlineData(4004, "Discord refused the token.")]
    [InlineData(4010, "Discord refused the shard")]
    [InlineData(4011, "Discord wants more shards")]
    [InlineData(4013, "Discord refused the intents")]
    [InlineData(4014, "Discord refused the intents")]
    public void A_reason_that_stays_ends_the_bot_with_a_sentence(int code, string sentence) =>
        Assert.StartsWith(sentence, GatewayClosed.Sentence(new WebSocketClosedException(code)));

    [Theory]
    [InlineData(1000)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4007)]
    [InlineData(4009)]
    public void A_reason_that_passes_does_not(int code) => Assert.Null(GatewayClosed.Sentence(new WebSocketClosedException(code)));

    [Fact]
    public void The_reason_is_found_inside_another_exception() =>
        Assert.NotNull(GatewayClosed.Sentence(new InvalidOperationException("lost", new WebSocketClosedException(4004))));

    [Fact]
    public void A_token_that_rest_refuses_is_the_same_thing() =>
        Assert.Equal(GatewayClosed.Sentence(new WebSocketClosedException(4004)), GatewayClosed.Sentence(new HttpException(HttpStatusCode.Unauthorized, null)));
}
