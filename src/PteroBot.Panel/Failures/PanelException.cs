using System.Net;

namespace PteroBot.Panel;

/// <summary>
/// Everything that can go wrong with a panel. The family is closed: each kind is one of the sealed classes beside this one and has the facts
/// that a sentence about it needs. No message and no property holds a key, a token or a signed link.
/// </summary>
public abstract class PanelException : Exception
{
    private protected PanelException(string message, PanelFailure failure)
        : base(message, failure.Cause) => Failure = failure;

    /// <summary>The panel that was asked.</summary>
    public PanelAddress Panel => Failure.Panel;

    /// <summary>The status of the answer; null when there was none.</summary>
    public HttpStatusCode? Status => Failure.Status;

    /// <summary>The name of the panel's exception, such as <c>DisplayException</c>; null when the answer was not the panel's.</summary>
    public string? Code => Failure.Code;

    /// <summary>The panel's own words, without mark-up. They come from outside: escape them before they are shown.</summary>
    public string? Detail => Failure.Detail;

    /// <summary>Whether it befell a client with a <see cref="CallGate"/>: the key is one that somebody lends, not that of whoever asked.</summary>
    public bool IsLent { get; internal set; }

    internal PanelFailure Failure { get; }
}

/// <summary>What is known about a failed call.</summary>
internal sealed record PanelFailure(PanelAddress Panel)
{
    public HttpStatusCode? Status { get; init; }

    public string? Code { get; init; }

    public string? Detail { get; init; }

    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    public TimeSpan? RetryAfter { get; init; }

    public KeyRight? Right { get; init; }

    public Exception? Cause { get; init; }
}
