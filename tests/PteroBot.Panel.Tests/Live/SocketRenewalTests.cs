using PteroBot.Panel.Live;

namespace PteroBot.Panel.Tests.Live;

/// <summary>Tokens live for ten minutes; the socket outlives many of them.</summary>
public sealed class SocketRenewalTests
{
    [Theory]
    [InlineData("token expiring")]
    [InlineData("token expired")]
    [InlineData("jwt error")]
    public async Task The_token_is_renewed_on_the_same_connection_when_Wings_says_so(string word)
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync();

        for (var i = 0; i < 5; i++)
            socket.Send(word, "jwt: exp claim is invalid");
        await rig.Clock.UntilDueAsync(TimeSpan.FromSeconds(2));
        rig.Clock.Advance(TimeSpan.FromSeconds(2));
        var auth = await socket.ExpectAsync("auth");

        Assert.Equal(("token-2", 2, 1), (auth.Text, rig.Fetched, rig.Node.Attempts));
    }

    [Theory]
    [InlineData("offline")]
    [InlineData("running")]
    public async Task After_complaints_about_the_token_the_state_is_asked_anew_and_told_changed_or_not(string state)
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync();

        socket.Send("jwt error", "jwt: exp claim is invalid");
        socket.Send("jwt error", "jwt: exp claim is invalid");
        await rig.NextAsync<TokenRefused>();
        await rig.Clock.UntilDueAsync(TimeSpan.FromSeconds(2));
        rig.Clock.Advance(TimeSpan.FromSeconds(2));
        await socket.ExpectAsync("auth");
        socket.Send("auth success");
        await socket.ExpectAsync("send stats");
        socket.Send("stats", SocketRig.Running.Replace("running", state, StringComparison.Ordinal));

        await rig.NextAsync<SocketOpened>();
        Assert.Equal(state, $"{(await rig.NextAsync<StateChanged>()).State}", ignoreCase: true);
    }

    [Fact]
    public async Task The_token_is_renewed_before_its_time()
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync();
        await rig.Clock.UntilTimersAsync(2);

        for (var i = 0; i < 48; i++)
        {
            socket.Send("stats", SocketRig.Running);
            await rig.NextAsync<StatsReceived>();
            rig.Clock.Advance(TimeSpan.FromSeconds(10));
        }
        await rig.Clock.UntilDueAsync(TimeSpan.FromSeconds(2));
        rig.Clock.Advance(TimeSpan.FromSeconds(2));
        var auth = await socket.ExpectAsync("auth");

        Assert.Equal(("token-2", 1), (auth.Text, rig.Node.Attempts));
    }

    [Fact]
    public async Task A_forty_minute_life_with_ten_minute_tokens_loses_no_line()
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync();
        var lines = 0;

        for (var second = 0; second < 40 * 60; second++)
        {
            socket.Send("console output", $"line {second}");
            Assert.Equal($"line {second}", (await rig.NextAsync<ConsoleLine>()).Text);
            lines++;
            await rig.Clock.UntilTimersAsync(2);
            rig.Clock.Advance(TimeSpan.FromSeconds(1));
            if (!socket.IsQuiet)
            {
                await socket.ExpectAsync("auth");
                socket.Send("auth success");
            }
        }

        Assert.Equal((2400, 1), (lines, rig.Node.Attempts));
        Assert.InRange(rig.Fetched, 5, 6);
    }
}
