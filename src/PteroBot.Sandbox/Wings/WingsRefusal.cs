namespace PteroBot.Sandbox.Wings;

/// <summary>A node that says no (<see cref="Status"/> is its HTTP status) or does not answer at all (<see cref="Status"/> is 0).</summary>
internal sealed class WingsRefusal(int status, string text) : Exception(text)
{
    public const string Unexpected = "An unexpected error was encountered while processing this request";

    public const string NoRoom = "There is not enough disk space available to perform that action.";

    public int Status { get; } = status;

    /// <summary>How long the panel waits until it gives up, when the node hangs.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The exception that Pelican makes of it, where that is one of its own.</summary>
    public string? PelicanCode { get; init; }

    public static WingsRefusal Unreachable(TimeSpan after = default) => new(0, "The node does not answer.") { Delay = after };

    public static WingsRefusal Failure(string? pelicanCode = null) => new(500, Unexpected) { PelicanCode = pelicanCode };

    public static WingsRefusal NotFound() => new(404, "The requested resource does not exist on this instance.");
}
