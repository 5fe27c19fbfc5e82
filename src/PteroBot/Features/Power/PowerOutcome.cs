using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Features.Power;

/// <summary>How a power action ended, as far as it was watched.</summary>
internal abstract record PowerOutcome
{
    private PowerOutcome()
    {
    }

    /// <summary>It happened.</summary>
    public sealed record Done(PowerSignal Signal, TimeSpan Took) : PowerOutcome;

    /// <summary>It was so before; nothing was sent.</summary>
    public sealed record AlreadySo(ServerCondition Condition) : PowerOutcome;

    /// <summary>The server is on its way down and takes no other order now; nothing was sent.</summary>
    public sealed record StillStopping : PowerOutcome;

    /// <summary>Somebody else's action is not finished; nothing was sent.</summary>
    public sealed record InProgress(PowerAsk Other) : PowerOutcome;

    /// <summary>The server, or its node, takes no orders; nothing was sent.</summary>
    public sealed record Closed(ServerCondition Condition) : PowerOutcome;

    /// <summary>The panel refused it, or could not be asked.</summary>
    public sealed record Refused(PanelException Failure) : PowerOutcome;

    /// <summary>It came up, or began to, and went down again.</summary>
    public sealed record CameDown(string? LastLine) : PowerOutcome;

    /// <summary>The panel accepted it, and this is how far it came.</summary>
    public sealed record NotYet(PowerSignal Signal, ServerSnapshot Now, bool HasReacted, TimeSpan Waited) : PowerOutcome;
}
