using PteroBot.Access;

namespace PteroBot.Live;

/// <summary>One person's part in a feed: however many cards and boards they watch it with, it is fed with their rights once.</summary>
internal sealed class FeedShare : IDisposable
{
    private readonly CancellationTokenSource _gone = new();

    public FeedShare(string owner, IServerSource source) => (Owner, Source, Gone) = (owner, source, _gone.Token);

    public string Owner { get; }

    public IServerSource Source { get; }

    /// <summary>Cancelled when the last of this person's watches leaves, so that nothing more is asked with their rights.</summary>
    public CancellationToken Gone { get; }

    /// <summary>What this person's list of servers says of it; null where it was not told.</summary>
    public Func<ServerEntry?>? Facts { get; set; }

    public int Watches { get; set; }

    /// <summary>Not used before; null when it may be used.</summary>
    public DateTimeOffset? RestsUntil { get; set; }

    /// <summary>Its last rest after a refusal, so that the next one is longer.</summary>
    public TimeSpan LastRest { get; set; }

    /// <summary>Why it may not see the server; null while it may.</summary>
    public SilenceReason? Refusal { get; set; }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }
}
