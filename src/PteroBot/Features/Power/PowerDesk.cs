using PteroBot.Access;
using PteroBot.Features.Status;
using PteroBot.Languages;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Power;

/// <summary>Power for a person who has been let in: watches the server by itself, so that the end is seen even when the card is gone.</summary>
internal sealed class PowerDesk(PowerControl control, CardDesk desk)
{
    private const int NameLength = 60;

    /// <summary>Carries it out, and tells in a sentence how it ended. Unless the server looks closed, everyone's cards show the order before this returns to its caller for the first time.</summary>
    public async Task<string> RunAsync(ServerAccess server, PowerSignal signal, CancellationToken cancellationToken) =>
        PowerTexts.Of(await EndAsync(server, signal, null, cancellationToken), NameOf(server), NodeOf(server));

    /// <summary>The same, told to everybody in the channel.</summary>
    public async Task<string> RunAsync(ServerAccess server, PowerSignal signal, Language language, CancellationToken cancellationToken, string? reason = null)
    {
        var outcome = await EndAsync(server, signal, reason, cancellationToken);
        return language.Say(() => PowerTexts.Public(outcome, NameOf(server), NodeOf(server)));
    }

    private async Task<PowerOutcome> EndAsync(ServerAccess server, PowerSignal signal, string? reason, CancellationToken cancellationToken)
    {
        using var watch = desk.Watch(server);
        var order = new PowerOrder(server, signal) { LooksClosed = desk.LooksClosed(server), Reason = reason };
        var outcome = await control.RunAsync(order, server.Client.Power, watch, cancellationToken);
        return outcome is PowerOutcome.CameDown && !server.May(ServerAction.ReadConsole) ? new PowerOutcome.CameDown(null) : outcome;
    }

    private static string NameOf(ServerAccess server) => $"**{Outside.Text(server.Server.Name, NameLength)}**";

    private static string NodeOf(ServerAccess server) => Outside.Text(server.Server.Node);

    public static ServerAction ActionOf(PowerSignal signal) => signal switch
    {
        PowerSignal.Start => ServerAction.Start,
        PowerSignal.Stop => ServerAction.Stop,
        PowerSignal.Restart => ServerAction.Restart,
        PowerSignal.Kill => ServerAction.Kill,
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };
}
