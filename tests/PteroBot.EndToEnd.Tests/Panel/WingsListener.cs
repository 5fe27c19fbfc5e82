using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>Collects what a socket hears, while a test does other things.</summary>
internal sealed class WingsListener : IAsyncDisposable
{
    private readonly WingsClient _client;
    private readonly List<JsonObject> _frames = [];
    private readonly Task _reading;

    public WingsListener(WingsClient client)
    {
        _client = client;
        _reading = ReadAsync();
    }

    public IReadOnlyList<JsonObject> Frames
    {
        get { lock (_frames) return [.. _frames]; }
    }

    /// <summary>The code of the close frame, once it has come.</summary>
    public int? Closed { get; private set; }

    public int Sent { get; private set; }

    public bool HasEnded => _reading.IsCompleted;

    public Task SendAsync(JsonNode message)
    {
        Sent++;
        return _client.SendTextAsync(message.ToJsonString());
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
            while (await _client.NextAsync() is { } frame)
            {
                lock (_frames)
                    _frames.Add(frame);
            }
            Closed = (int?)_client.CloseStatus;
        }
        catch (Exception)
        {
            // The test is over, or the node has broken off.
        }
    }
}
