using Microsoft.Extensions.Options;
using PteroBot.Features.Console;
using PteroBot.Hosting;
using PteroBot.Panel;
using PteroBot.Panel.Live;
using PteroBot.Rendering;
using PteroBot.TestKit;

namespace PteroBot.Tests.Features.Console;

[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "The reader closes the socket, which the tests check.")]
public sealed class ConsoleReaderTests
{
    private readonly ManualClock _clock = new();
    private readonly ScriptedSocket _socket = new();
    private readonly List<string> _did = [];
    private readonly ConsoleReader _reader;

    public ConsoleReaderTests() => _reader = new ConsoleReader(new SecretMask(Options.Create(new ConsoleOptions())), _clock);

    [Fact]
    public async Task The_tail_is_the_newest_lines_clean_and_masked_and_the_socket_closes()
    {
        _socket.Tell(new SocketOpened(), new StateChanged(PowerState.Running));
        _socket.OnLogs = () => _socket.Tell(new ConsoleLine("old"), new ConsoleLine("\e[31mnew\e[0m"), new ConsoleLine("password=x"));

        var outcome = await ToEndAsync(_reader.TailAsync(_socket, 2, CancellationToken.None));

        Assert.Equal(["new", "password=***"], Assert.IsType<ConsoleOutcome.Tail>(outcome).Lines);
        Assert.True(_socket.IsClosed);
        Assert.Equal(1, _socket.LogsAsked);
    }

    [Fact]
    public async Task A_server_that_never_stops_talking_does_not_keep_the_tail_waiting()
    {
        _socket.Tell(new SocketOpened(), new StateChanged(PowerState.Running));
        _socket.OnLogs = () => _socket.Tell(new ConsoleLine("a"));
        var tail = _reader.TailAsync(_socket, 150, CancellationToken.None);

        var spent = 0;
        for (; spent < 100 && !tail.IsCompleted; spent++)
        {
            _socket.Tell(new ConsoleLine("b"));
            await Task.WhenAny(tail, Task.Delay(5, TestContext.Current.CancellationToken));
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.True(Assert.IsType<ConsoleOutcome.Tail>(await tail).Lines.Count > 1);
        Assert.True(spent < 100);
    }

    [Fact]
    public async Task An_offline_server_has_no_tail_and_takes_no_command()
    {
        _socket.Tell(new SocketOpened(), new StateChanged(PowerState.Offline));

        Assert.IsType<ConsoleOutcome.Offline>(await ToEndAsync(_reader.SendAsync(_socket, "list", Sends(null), CancellationToken.None)));
        Assert.Empty(_did);
        Assert.Equal(0, _socket.LogsAsked);
        Assert.True(_socket.IsClosed);
    }

    [Fact]
    public async Task A_command_is_sent_once_the_console_is_listened_to_and_two_seconds_of_it_are_shown()
    {
        _socket.Tell(new SocketOpened(), new ConsoleLine("before"), new StateChanged(PowerState.Starting));
        Task<PanelException?> Send(CancellationToken _)
        {
            _socket.Tell(new ConsoleLine("> list"), new StatsReceived(new ServerStats()), new ConsoleLine("2 players"));
            return Task.FromResult<PanelException?>(null);
        }

        var began = _clock.GetUtcNow();
        var sent = Assert.IsType<ConsoleOutcome.Sent>(await ToEndAsync(_reader.SendAsync(_socket, "list", Send, CancellationToken.None)));

        Assert.Equal(["> list", "2 players"], sent.Following);
        Assert.True(sent.IsStarting);
        Assert.True(_clock.GetUtcNow() - began >= ConsoleReader.Following);
    }

    [Fact]
    public async Task A_key_that_may_not_listen_still_sends()
    {
        _socket.Fail(await NotPermittedAsync());

        var sent = Assert.IsType<ConsoleOutcome.Sent>(await ToEndAsync(_reader.SendAsync(_socket, "list", Sends(null), CancellationToken.None)));

        Assert.Null(sent.Following);
        Assert.Equal(["send"], _did);
    }

    [Fact]
    public async Task A_node_that_is_slow_to_open_keeps_a_command_for_three_seconds_at_most()
    {
        var began = _clock.GetUtcNow();

        var sent = Assert.IsType<ConsoleOutcome.Sent>(await ToEndAsync(_reader.SendAsync(_socket, "list", Sends(null), CancellationToken.None)));

        Assert.Null(sent.Following);
        Assert.InRange(_clock.GetUtcNow() - began, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task What_does_not_open_is_silent_and_what_is_refused_is_told()
    {
        Assert.IsType<ConsoleOutcome.Silent>(await ToEndAsync(_reader.TailAsync(_socket, 20, CancellationToken.None)));

        var refused = new ScriptedSocket().Tell(new SocketLost(await NotPermittedAsync(), TimeSpan.FromSeconds(1)));
        Assert.IsType<NotPermittedException>(Assert.IsType<ConsoleOutcome.Failed>(await ToEndAsync(_reader.TailAsync(refused, 20, CancellationToken.None))).Failure);
        Assert.True(_socket.IsClosed && refused.IsClosed);
    }

    [Fact]
    public async Task Whoever_gives_up_closes_the_socket()
    {
        using var stop = new CancellationTokenSource();
        var tail = _reader.TailAsync(_socket, 20, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tail);
        Assert.True(_socket.IsClosed);
    }

    private Func<CancellationToken, Task<PanelException?>> Sends(PanelException? failure) => _ =>
    {
        _did.Add("send");
        return Task.FromResult(failure);
    };

    /// <summary>Moves the clock on until the work is done.</summary>
    private async Task<ConsoleOutcome> ToEndAsync(Task<ConsoleOutcome> work)
    {
        for (var i = 0; i < 200 && !work.IsCompleted; i++)
        {
            await Task.WhenAny(work, Task.Delay(5));
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }
        return await work.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static async Task<NotPermittedException> NotPermittedAsync()
    {
        using var panel = new PanelStub(new ManualClock());
        panel.Fail("GET", "/api/client/servers/7250dc0e/websocket", System.Net.HttpStatusCode.Forbidden, "HttpForbiddenException", "You do not have permission to connect to this server's websocket.");
        return await Assert.ThrowsAsync<NotPermittedException>(() => panel.Client.Console.CredentialsAsync(new ServerId("7250dc0e")));
    }
}
