using PteroBot.Access;
using PteroBot.Approvals;
using PteroBot.Languages;
using PteroBot.Rendering;

namespace PteroBot.Features.Console;

/// <summary>Console commands that an administrator approved. What the console answers is nobody's business here.</summary>
internal sealed class ApprovedCommand(ConsoleDesk desk) : IApprovedWork
{
    private const int NameLength = 60;

    public bool Does(ServerAction action) => action == ServerAction.Command;

    public async Task<string> RunAsync(ServerAccess server, Intent intent, Language language, CancellationToken cancellationToken)
    {
        if (intent.Command is not { } command)
            return language.CommandUnreadable;
        var name = $"**{Outside.Text(server.Server.Name, NameLength)}**";
        var outcome = await desk.SentAsync(server, command, cancellationToken);
        return outcome switch
        {
            ConsoleOutcome.Sent => language.CommandSent(name),
            ConsoleOutcome.Offline => language.OfflineSoNotSent(name),
            ConsoleOutcome.Failed failed => language.Say(() => Sentences.NotDone(failed.Failure, name, Outside.Text(server.Server.Node))),
            _ => language.ConsoleDidNotOpen(name),
        };
    }
}
