using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Features.AutoStop;

/// <summary>Announces a stop in the server's own console, with the creator's right to send commands.</summary>
internal sealed class AutoStopVoice(AccessControl access, AuditLog audit)
{
    public static string Line(string say, int minutes) => $"{say.Trim()} Nobody plays here, so this server stops in {AutoStopEmbeds.Span(minutes)}.";

    /// <summary>Says it where that is wanted and allowed. The stop does not depend on it.</summary>
    public async Task SayAsync(AutoStop stop, Actor creator, CancellationToken cancellationToken)
    {
        if (stop.Say is not { } say)
            return;
        var line = Line(say, stop.WarnMinutes);
        try
        {
            if ((await access.ServerAsync(creator, stop.Identifier, new Intent(ServerAction.Command) { Command = line }, cancellationToken)).Allowed is { } server)
                await audit.RecordAsync(creator, Change.Of(server, "console.send") with { Detail = line }, token => TrySendAsync(server, line, token), PanelChanges.EndOf, cancellationToken);
        }
        catch (Exception failure) when (failure is PanelException or RefusedException)
        {
            // The channel has it.
        }
    }

    private static async Task<PanelException?> TrySendAsync(ServerAccess server, string line, CancellationToken cancellationToken)
    {
        try
        {
            await server.Background.Console.SendAsync(server.Id, new ConsoleCommand(line), cancellationToken);
            return null;
        }
        catch (PanelException failure)
        {
            return failure;
        }
    }
}
