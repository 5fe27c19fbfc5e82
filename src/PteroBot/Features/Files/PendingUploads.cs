using System.Collections.Concurrent;
using PteroBot.Interactions;

namespace PteroBot.Features.Files;

/// <summary>
/// Attachments that wait for an answer to "replace it?". In memory: their links open them for everyone who has them, so they are not written down, and a
/// question is only good for five minutes.
/// </summary>
internal sealed class PendingUploads(TimeProvider clock)
{
    private const int KeyLength = 8;
    private readonly ConcurrentDictionary<string, (string Url, DateTimeOffset Until)> _waiting = new();

    public string Keep(string url)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, upload) in _waiting)
            if (upload.Until <= now)
                _waiting.TryRemove(old, out _);
        var key = ShortId.New(KeyLength);
        _waiting[key] = (url, now + Confirmation.Lifetime);
        return key;
    }

    /// <summary>Once; null when it waited too long, or the bot was restarted.</summary>
    public string? Take(string key) => _waiting.TryRemove(key, out var upload) && upload.Until > clock.GetUtcNow() ? upload.Url : null;
}
