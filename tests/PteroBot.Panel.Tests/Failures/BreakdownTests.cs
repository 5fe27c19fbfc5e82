using System.Net;
using System.Net.Sockets;

namespace PteroBot.Panel.Tests.Failures;

public sealed class BreakdownTests
{
    public static TheoryData<Exception, UnreachableReason> Breakdowns => new()
    {
        { new HttpRequestException(HttpRequestError.NameResolutionError), UnreachableReason.NameNotFound },
        { new HttpRequestException(HttpRequestError.ConnectionError, null, new SocketException((int)SocketError.ConnectionRefused)), UnreachableReason.ConnectionRefused },
        { new HttpRequestException(HttpRequestError.ConnectionError, null, new SocketException((int)SocketError.HostNotFound)), UnreachableReason.NameNotFound },
        { new HttpRequestException(HttpRequestError.ConnectionError, null, new SocketException((int)SocketError.TimedOut)), UnreachableReason.TimedOut },
        { new HttpRequestException(HttpRequestError.SecureConnectionError), UnreachableReason.TlsFailed },
        { new HttpRequestException(HttpRequestError.ResponseEnded), UnreachableReason.ConnectionLost },
        { new HttpRequestException(HttpRequestError.InvalidResponse), UnreachableReason.ConnectionLost },
        { new HttpIOException(HttpRequestError.ResponseEnded), UnreachableReason.ConnectionLost },
        { new HttpRequestException("x", new IOException("reset")), UnreachableReason.ConnectionLost },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError), UnreachableReason.Other },
        { new TaskCanceledException("timeout", new TimeoutException()), UnreachableReason.TimedOut },
    };

    [Theory]
    [MemberData(nameof(Breakdowns))]
    public async Task Every_way_not_to_answer_has_a_reason(Exception exception, UnreachableReason reason)
    {
        using var rig = new Rig();
        rig.Http.On("GET", "/api/client/account", _ => throw exception);

        var failure = await Assert.ThrowsAsync<PanelUnreachableException>(() => rig.Client.Account.GetAsync());

        Assert.Equal(reason, failure.Reason);
        Assert.Null(failure.Status);
    }

    [Fact]
    public async Task Silence_ends_with_the_time_allowed()
    {
        using var rig = new Rig();
        var asked = new TaskCompletionSource();
        rig.Http.On("GET", "/api/client/account", async (_, ct) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, ct);
            throw new InvalidOperationException();
        });

        var call = rig.Client.Account.GetAsync();
        await asked.Task;
        rig.Clock.Advance(TimeSpan.FromSeconds(21));

        Assert.Equal(UnreachableReason.TimedOut, (await Assert.ThrowsAsync<PanelUnreachableException>(() => call)).Reason);
    }

    [Fact]
    public async Task An_answer_that_stops_in_the_middle_ends_with_the_time_allowed()
    {
        using var rig = new Rig();
        var asked = new TaskCompletionSource();
        rig.Http.On("GET", "/api/client/account", _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new StuckStream(asked)) });

        var call = rig.Client.Account.GetAsync();
        await asked.Task;
        rig.Clock.Advance(TimeSpan.FromSeconds(21));

        Assert.Equal(UnreachableReason.TimedOut, (await Assert.ThrowsAsync<PanelUnreachableException>(() => call)).Reason);
    }

    [Fact]
    public async Task The_callers_own_cancellation_stays_a_cancellation()
    {
        using var rig = new Rig();
        using var cancel = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        rig.Http.On("GET", "/api/client/account", async (_, ct) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, ct);
            throw new InvalidOperationException();
        });

        var call = rig.Client.Account.GetAsync(cancel.Token);
        await asked.Task;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task More_than_any_panel_answers_is_refused()
    {
        using var rig = new Rig();
        rig.Http.On("GET", "/api/client/account", _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream()) });

        var failure = await Assert.ThrowsAsync<UnexpectedAnswerException>(() => rig.Client.Account.GetAsync());

        Assert.Equal(AnswerSource.TooLarge, failure.Origin);
    }

    [Fact]
    public async Task A_plain_http_address_is_not_used_unless_private_networks_are_allowed()
    {
        using var rig = new Rig { Panel = new PanelSettings(PanelAddress.Parse("http://panel.example.com")) };

        var failure = await Assert.ThrowsAsync<PanelUnreachableException>(() => rig.Client.Account.GetAsync());

        Assert.Equal(UnreachableReason.AddressNotAllowed, failure.Reason);
        Assert.Empty(rig.Http.Requests);
    }

    private class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(buffer.Length);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class StuckStream(TaskCompletionSource asked) : EndlessStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
