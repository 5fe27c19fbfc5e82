using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.EndToEnd.Tests.Panel.Transcripts;

/// <summary>Collects what a socket hears, while a test does other things.</summary>
internal sealed class WingsListener : IAsyncDisposable
{
    /// <summary>What a client sees when the other side is gone without a word.</summary>
    private const int BrokenOff = 1006;

    private readonly WingsClient _client;
    private readonly WingsSocket _socket;
    private readonly List<JsonObject> _frames = [];
    private readonly Task _reading;
    private int _sent;

    public WingsListener(WingsClient client, Server server, WingsSocket socket)
    {
        (_client, Server, _socket) = (client, server, socket);
        _reading = ReadAsync();
    }

    public Server Server { get; }

    public IReadOnlyList<JsonObject> Frames
    {
        get { lock (_frames) return [.. _frames]; }
    }

    /// <summary>How it was closed, once it has been.</summary>
    public int? Closed { get; private set; }

    /// <summary>Every frame that was sent, either way, has arrived.</summary>
    public bool IsSilent => _reading.IsCompleted || (_sent == _socket.Frames.In && Frames.Count == _socket.Frames.Out);

    public Task SendAsync(string frame)
    {
        _sent++;
        return _client.SendTextAsync(frame);
    }

    public Task SendBinaryAsync(byte[] frame)
    {
        _sent++;
        return _client.SendBinaryAsync(frame);
    }

    /// <summary>Closes it from this side, and waits for the answer.</summary>
    public async Task LeaveAsync()
    {
        await _client.LeaveAsync();
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _reading;
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await _client.NextAsync(Timeout.InfiniteTimeSpan) is { } frame)
            {
                lock (_frames)
                    _frames.Add(frame);
            }
            Closed = (int?)_client.CloseStatus;
        }
        catch (Exception)
        {
            Closed = BrokenOff;
        }
    }
}
