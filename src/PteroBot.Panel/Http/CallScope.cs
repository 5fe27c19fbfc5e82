using Microsoft.Extensions.Logging;

namespace PteroBot.Panel.Http;

/// <summary>What the handlers of one key know about their calls.</summary>
internal sealed record CallScope(PanelSettings Panel, PanelUse Use, PanelOptions Options, TimeProvider Clock, ILogger Logger)
{
    /// <summary>How long a call waits before it gives up.</summary>
    public TimeSpan Patience => Use == PanelUse.Interactive ? Options.InteractivePatience : Options.BackgroundPatience;
}
