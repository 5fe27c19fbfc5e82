using PteroBot.Panel.Client;

namespace PteroBot.Live;

/// <summary>Something that was learned about a server.</summary>
internal abstract record ServerNews
{
    private ServerNews()
    {
    }

    /// <summary>What the server does.</summary>
    public sealed record State(ServerCondition Condition, bool IsLive) : ServerNews;

    /// <summary>What it uses.</summary>
    public sealed record Figures(ServerUsage Usage) : ServerNews;

    /// <summary>A line of its console, with its ANSI codes.</summary>
    public sealed record Line(string Text) : ServerNews;

    /// <summary>Who plays; null when that is not known any more.</summary>
    public sealed record Players(PlayerCount? Count) : ServerNews;

    /// <summary>When it is stopped by itself if nobody comes; null when that is not planned any more.</summary>
    public sealed record Plan(DateTimeOffset? StopsAt) : ServerNews;

    /// <summary>Something for those who listen.</summary>
    public sealed record Happening(ServerHappening What) : ServerNews;

    /// <summary>None of those who watch may see the server; why not, in the case of the last one.</summary>
    public sealed record NoKey(SilenceReason Reason) : ServerNews;

    /// <summary>Nobody can tell.</summary>
    public sealed record Silence(SilenceReason Reason) : ServerNews;
}

/// <summary>Where news of one server comes from, with the rights of one person.</summary>
internal interface IServerSource
{
    /// <summary>Tells news until the token is cancelled, or until this person may not see the server any more; then it simply ends, and another one's rights take over. Failures of the panel are news (<see cref="ServerNews.Silence"/>), not exceptions.</summary>
    /// <returns>Why this person may not see the server any more.</returns>
    Task<SilenceReason> WatchAsync(Action<ServerNews> tell, CancellationToken cancellationToken);

    /// <summary>The panel with this person's key, for something else that is about the server; null when it may not be used, or there is none.</summary>
    Task<ClientApi?> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<ClientApi?>(null);
}
