using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Servers;

/// <summary>Tells how an installation goes on, in the answer, until it has ended or Discord takes no more edits.</summary>
internal sealed class ServerInstallation(Administration administration, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(13);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    public static Reply Begun(PanelAddress panel, Server server, string said) => ServerEmbeds.Card(panel, server with { Status = ServerStatus.Installing }, said);

    public async Task FollowAsync(BotContext context, AdministrationAccess access, Server server)
    {
        var until = clock.GetUtcNow() + Patience;
        for (var pause = FirstPause; clock.GetUtcNow() < until; pause = Longer(pause))
        {
            await Task.Delay(pause, clock, context.Cancellation);
            // The role and the key may have gone meanwhile.
            if (!(await administration.OpenAsync(access.Actor, PanelPages.Mark(access.Panel), context.Cancellation)).TryGet(out var now, out _))
                return;
            var (isSeen, seen) = await LookAsync(now, server.Id, context.Cancellation);
            if (isSeen && seen is not { Status: ServerStatus.Installing })
            {
                await context.Replies.EditAsync(Ended(access.Panel, server, seen), context.Cancellation);
                return;
            }
        }
        await context.Replies.EditAsync(Begun(access.Panel, server, $"{ServerTexts.Name(server)} is still being installed. Press Refresh later."), context.Cancellation);
    }

    private static Reply Ended(PanelAddress panel, Server server, Server? seen) => seen switch
    {
        null => $"{ServerTexts.Name(server)} is not on the panel any more.",
        { Status: ServerStatus.InstallFailed or ServerStatus.ReinstallFailed } => ServerEmbeds.Card(panel, seen, $"The installation of {ServerTexts.Name(seen)} failed. The panel's page of the server shows what it said; Reinstall runs it again."),
        _ => ServerEmbeds.Card(panel, seen, $"{ServerTexts.Name(seen)} is installed."),
    };

    /// <summary>Null when it is gone; not seen when the panel cannot be asked at the moment.</summary>
    private static async Task<(bool IsSeen, Server? Server)> LookAsync(AdministrationAccess access, int server, CancellationToken cancellationToken)
    {
        try
        {
            return (true, await access.Background.Servers.GetAsync(server, AdminServers.Included, cancellationToken));
        }
        catch (PanelNotFoundException)
        {
            return (true, null);
        }
        catch (PanelException)
        {
            return (false, null);
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 1.4 < LongestPause ? pause * 1.4 : LongestPause;
}
