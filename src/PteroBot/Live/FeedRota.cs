using PteroBot.Access;

namespace PteroBot.Live;

/// <summary>Those whose rights may feed, in the order in which they are used. One that may not see the server rests, longer each time. Used under the feed's lock.</summary>
internal sealed class FeedRota(TimeProvider clock)
{
    /// <summary>A key that may not see the server is tried again after this time, then after twice as long, up to <see cref="LongestRest"/>.</summary>
    public static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(1);

    /// <inheritdoc cref="FirstRest"/>
    public static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(15);

    private readonly List<FeedShare> _shares = [];

    public bool IsEmpty => _shares.Count == 0;

    /// <summary>What any of their lists says of the server.</summary>
    public ServerEntry? Facts => _shares.Select(share => share.Facts?.Invoke()).FirstOrDefault(facts => facts is not null);

    /// <summary>Why none of them may see the server: what was said to the first. Null while one of them may.</summary>
    public SilenceReason? Refusal => _shares.TrueForAll(share => share.Refusal is not null) ? _shares.FirstOrDefault()?.Refusal : null;

    /// <summary>One person's share. Whoever watches anew has just been allowed to: their rest is over.</summary>
    public FeedShare Join(string owner, IServerSource source, Func<ServerEntry?>? facts)
    {
        var share = _shares.Find(s => s.Owner == owner);
        if (share is null)
            _shares.Add(share = new FeedShare(owner, source));
        share.Facts = facts ?? share.Facts;
        share.Watches++;
        share.RestsUntil = null;
        Worked(share);
        return share;
    }

    /// <summary>True when that was this person's last watch.</summary>
    public bool Leave(FeedShare share) => --share.Watches == 0 && _shares.Remove(share);

    /// <summary>Whose turn it is; null when all of them rest.</summary>
    public FeedShare? Next()
    {
        var now = clock.GetUtcNow();
        return _shares.Find(share => share.RestsUntil is not { } until || until <= now);
    }

    /// <summary>How long until the first rest is over; nothing when somebody's turn it is already, or nobody is left.</summary>
    public TimeSpan UntilNext() =>
        Next() is null && _shares.Min(share => share.RestsUntil) - clock.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <summary>The share may not see the server: it rests, longer every time.</summary>
    public void Refuse(FeedShare share, SilenceReason reason)
    {
        share.Refusal = reason;
        share.LastRest = share.LastRest == TimeSpan.Zero ? FirstRest : share.LastRest * 2 < LongestRest ? share.LastRest * 2 : LongestRest;
        Rest(share, share.LastRest);
    }

    /// <summary>The share goes behind the others, and is not tried for a while.</summary>
    public void Rest(FeedShare share, TimeSpan rest)
    {
        if (!_shares.Remove(share))
            return;
        _shares.Add(share);
        share.RestsUntil = clock.GetUtcNow() + rest;
    }

    /// <summary>The share's source has told something: it may see the server.</summary>
    public static void Worked(FeedShare share) => (share.LastRest, share.Refusal) = (TimeSpan.Zero, null);
}
