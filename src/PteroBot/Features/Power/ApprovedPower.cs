using PteroBot.Access;
using PteroBot.Approvals;
using PteroBot.Languages;
using PteroBot.Panel;

namespace PteroBot.Features.Power;

/// <summary>Power actions that an administrator approved.</summary>
internal sealed class ApprovedPower(PowerDesk power) : IApprovedWork
{
    public bool Does(ServerAction action) => SignalOf(action) is not null;

    public Task<string> RunAsync(ServerAccess server, Intent intent, Language language, CancellationToken cancellationToken) =>
        power.RunAsync(server, SignalOf(intent.Action)!.Value, language, cancellationToken);

    private static PowerSignal? SignalOf(ServerAction action) => Enum.GetValues<PowerSignal>().Cast<PowerSignal?>().FirstOrDefault(signal => PowerDesk.ActionOf(signal!.Value) == action);
}
