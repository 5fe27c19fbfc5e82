using Discord;

namespace PteroBot.StandIns.Tests.Core;

public sealed class TokenUtilsTests
{
    private const string Shaped = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";

    [Fact]
    public void A_token_of_the_right_shape_passes() => TokenUtils.ValidateToken(TokenType.Bot, Shaped);

    [Theory]
    [InlineData("short")]
    [InlineData("not-base-64-at-all!!!!!!.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs")]
    [InlineData("MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs\n")]
    [InlineData("c2VjcmV0LWNsaWVudC1zZWNyZXQtMTIzNDU2.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq")]
    public void Something_else_is_refused_without_being_repeated(string token)
    {
        var refusal = Assert.Throws<ArgumentException>(() => TokenUtils.ValidateToken(TokenType.Bot, token));

        Assert.DoesNotContain(token.Trim(), refusal.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_missing_token_is_refused(string? token)
        => Assert.Throws<ArgumentNullException>(() => TokenUtils.ValidateToken(TokenType.Bot, token));
}
