using PteroBot.Access;
using PteroBot.Live;

namespace PteroBot.Features.Alerts;

/// <summary>A server at one moment, as an alert looks at it.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="State">What it has told so far.</param>
/// <param name="Now">The server.</param>
/// <param name="Facts">Its limits and node; null until they were read.</param>
/// <param name="At">The moment.</param>
internal sealed record AlertView(Alert Alert, AlertState State, ServerSnapshot Now, ServerEntry? Facts, DateTimeOffset At)
{
    public AlertRules Rules => Alert.Rules;

    public bool Wants(AlertKind kind) => Alert.Kinds.Contains(kind);

    public bool IsOpen(AlertKind kind, Guid server) => State.IsOpen(kind, server);
}
