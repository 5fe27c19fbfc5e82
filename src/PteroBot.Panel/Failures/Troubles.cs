namespace PteroBot.Panel;

/// <summary>Too many calls (429), or our own budget is used up and the wait would be too long.</summary>
public sealed class RateLimitedException : PanelException
{
    internal RateLimitedException(PanelFailure failure, RateLimit limit)
        : base($"The panel allows no more calls for {failure.RetryAfter?.TotalSeconds:0} s.", failure) => Limit = limit;

    /// <summary>When it is worth trying again.</summary>
    public TimeSpan RetryAfter => Failure.RetryAfter ?? TimeSpan.FromSeconds(60);

    /// <summary>Which limit it was.</summary>
    public RateLimit Limit { get; }
}

/// <summary>The limits that a panel has.</summary>
public enum RateLimit
{
    /// <summary>Calls per minute of one user.</summary>
    Calls,

    /// <summary>New backups of one server.</summary>
    Backups,

    /// <summary>Our own budget: nothing was sent.</summary>
    OwnBudget,
}

/// <summary>The panel did not answer.</summary>
public sealed class PanelUnreachableException : PanelException
{
    internal PanelUnreachableException(PanelFailure failure, UnreachableReason reason)
        : base($"The panel did not answer: {reason}.", failure) => Reason = reason;

    /// <summary>How far we came.</summary>
    public UnreachableReason Reason { get; }
}

/// <summary>How far a call came.</summary>
public enum UnreachableReason
{
    /// <summary>The host name is unknown.</summary>
    NameNotFound,

    /// <summary>Nothing listens there.</summary>
    ConnectionRefused,

    /// <summary>The certificate is not trusted, not the pinned one, or TLS failed otherwise.</summary>
    TlsFailed,

    /// <summary>No answer, or not all of it, within the time allowed.</summary>
    TimedOut,

    /// <summary>The connection broke before the answer was complete.</summary>
    ConnectionLost,

    /// <summary>The address is loopback, link-local or private, or not encrypted, and the operator does not allow that. Nothing was sent.</summary>
    AddressNotAllowed,

    /// <summary>Something else on the way.</summary>
    Other,
}

/// <summary>Something answered, but not in the panel's language: a proxy, a challenge page, a login page, half an answer.</summary>
public sealed class UnexpectedAnswerException : PanelException
{
    internal UnexpectedAnswerException(PanelFailure failure, AnswerSource source)
        : base($"The answer is not the panel's: {source}.", failure) => Origin = source;

    /// <summary>Who seems to have answered.</summary>
    public AnswerSource Origin { get; }
}

/// <summary>Who answers in a panel's place.</summary>
public enum AnswerSource
{
    /// <summary>A challenge or block page: the proxy takes us for a robot.</summary>
    BlockedByProxy,

    /// <summary>A proxy or web server that could not reach the panel behind it.</summary>
    ProxyError,

    /// <summary>A redirect: the address is not quite that of the panel, or a login page stands in front.</summary>
    Redirect,

    /// <summary>A web page that is no panel's API.</summary>
    WebPage,

    /// <summary>JSON that ends too early or does not have the panel's shape.</summary>
    BrokenJson,

    /// <summary>More than any panel answers with.</summary>
    TooLarge,
}

/// <summary>The panel answers, but the machine that runs the server (Wings) does not, or reports an error.</summary>
public sealed class NodeFailedException : PanelException
{
    internal NodeFailedException(PanelFailure failure, bool reached)
        : base(reached ? $"The node reported an error: {failure.Detail}" : "The node did not answer.", failure) => Reached = reached;

    /// <summary>False when the panel could not connect to the node; true when the node itself reported an error, such as a missing file.</summary>
    public bool Reached { get; }
}

/// <summary>The panel itself failed (5xx). Not every 500 means that it is down: some requests it simply cannot take.</summary>
public sealed class PanelFailedException : PanelException
{
    internal PanelFailedException(PanelFailure failure)
        : base($"The panel failed: {failure.Code ?? failure.Status.ToString()}.", failure)
    {
    }

    /// <summary>Whether the panel is switched to maintenance (503).</summary>
    public bool InMaintenance => Failure.Status == System.Net.HttpStatusCode.ServiceUnavailable;
}
