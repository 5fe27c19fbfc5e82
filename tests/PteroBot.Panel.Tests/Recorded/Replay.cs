using PteroBot.Panel.Live;
using PteroBot.Panel.Tests.Live;

namespace PteroBot.Panel.Tests.Recorded;

/// <summary>Plays what one listener of a recorded session heard to a socket, message by message, and looks at the socket after each.</summary>
internal sealed class Replay(Transcript transcript) : IAsyncDisposable
{
    private readonly SocketRig _rig = new();
    private ScriptedSocket? _socket;
    private Task<ServerEvent?>? _next;
    private PowerState? _truth;
    private int _messages;
    private int _linesSent;
    private int _linesTold;

    /// <summary>The states as they were told, and <c>lost</c> for each end of a connection.</summary>
    public List<string> Life { get; } = [];

    public List<string> Wrong { get; } = [];

    public async Task PlayAsync(string who)
    {
        foreach (var entry in transcript.HeardBy(who))
            switch (entry)
            {
                case TranscriptEntry.Opened:
                    await ConnectAsync();
                    break;
                case TranscriptEntry.Closed when _socket is not null:
                    await HangUpAsync();
                    break;
                case TranscriptEntry.Message message when _socket is not null:
                    await TellAsync(message.Text);
                    break;
            }
        if (_linesSent != _linesTold)
            Wrong.Add($"{_linesTold} of {_linesSent} lines were told");
    }

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    private async Task ConnectAsync()
    {
        _next ??= _rig.NextAsync();
        _socket = await _rig.Node.AcceptAsync();
        await _socket.ExpectAsync("auth");
        _truth = null;
    }

    private async Task HangUpAsync()
    {
        _socket!.Break();
        _socket = null;
        var happened = await TakeAsync();
        for (; happened is not SocketLost; happened = await TakeAsync())
            Note(happened);
        Life.Add("lost");
        if (_rig.Socket.State is { } state)
            Wrong.Add($"{state} is claimed without a connection");
        var wait = ((SocketLost)happened).RetryIn;
        await _rig.Clock.UntilDueAsync(wait);
        _rig.Clock.Advance(wait);
    }

    private async Task TellAsync(string text)
    {
        if (WingsFrame.Read(System.Text.Encoding.UTF8.GetBytes(text)) is { } frame)
            Expect(frame);
        _socket!.SendText(text);
        // What is read back behind a message shows that the message has been dealt with.
        var marker = $"marker {_messages++}";
        _socket.Send(marker);
        for (var happened = await TakeAsync(); happened is not UnknownEvent unknown || unknown.Name != marker; happened = await TakeAsync())
            Note(happened);
        if (_rig.Socket.State != _truth)
            Wrong.Add($"{_rig.Socket.State} instead of {_truth} after {text}");
    }

    private void Expect(WingsFrame frame)
    {
        if (frame.Event == "status")
            _truth = ((StateChanged)WingsEvents.Of(frame)).State;
        // Who has not been told in words takes the figures' word for it.
        if (_truth is null && WingsEvents.Of(frame) is StatsReceived { Stats.State: var state })
            _truth = state;
        if (WingsEvents.Of(frame) is ConsoleLine or InstallOutput or TransferOutput or DaemonMessage)
            _linesSent++;
    }

    private void Note(ServerEvent? happened)
    {
        if (happened is StateChanged changed)
            Life.Add(changed.State.ToString());
        if (happened is ConsoleLine or InstallOutput or TransferOutput or DaemonMessage)
            _linesTold++;
        if (happened is UnknownEvent or LinesDropped)
            Wrong.Add($"{happened}");
    }

    private async Task<ServerEvent?> TakeAsync()
    {
        var happened = await (_next ?? _rig.NextAsync());
        _next = null;
        return happened;
    }
}
