using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Panel.Live;

namespace PteroBot.Features.Backups;

/// <summary>
/// Waits for the end of what takes a while. The live socket tells where the key may listen; the panel is asked when it does, and now and then
/// anyway. Whether the link or the grant still is, is asked each time, so that a key is not used after /unlink or /access revoke.
/// </summary>
internal sealed class BackupWatch(AccessControl access, TimeProvider clock)
{
    /// <summary>Discord takes the answer for fifteen minutes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(13);

    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan WhileHeard = TimeSpan.FromSeconds(60);

    /// <summary>The backup when it has ended, or as it stands when the patience is over; null when it cannot be seen.</summary>
    public async Task<Backup?> BackupAsync(BackupBegun begun, CancellationToken cancellationToken)
    {
        Backup? seen = begun.Backup;
        await using var bell = new ServerBell(begun.Access.Client, begun.Access.Id, e => e is BackupCompleted ended && ended.Backup == begun.Backup.Uuid, clock);
        await UntilAsync(bell, async token =>
        {
            seen = await LookAsync(begun.Access, still => still.Background.Backups.GetAsync(still.Id, begun.Backup.Uuid, token), seen, token);
            return seen is not { State: BackupState.Running };
        }, cancellationToken);
        return seen;
    }

    /// <summary>True when the server is open again, false when it is still being restored, null when it cannot be seen any more.</summary>
    public async Task<bool?> RestorationAsync(BackupBegun begun, CancellationToken cancellationToken)
    {
        Server? seen = new() { Status = ServerStatus.RestoringBackup };
        await using var bell = new ServerBell(begun.Access.Client, begun.Access.Id, e => e is RestoreCompleted, clock);
        await UntilAsync(bell, async token =>
        {
            seen = await LookAsync(begun.Access, still => still.LookAsync(token, background: true), seen, token);
            return seen is not { Status: ServerStatus.RestoringBackup };
        }, cancellationToken);
        return seen is null ? null : seen.Status != ServerStatus.RestoringBackup;
    }

    private async Task UntilAsync(ServerBell bell, Func<CancellationToken, Task<bool>> hasEnded, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Patience;
        var pause = FirstLook;
        do
        {
            await bell.WaitAsync(bell.IsHeard ? WhileHeard : pause, cancellationToken);
            pause = pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause;
        }
        while (!await hasEnded(cancellationToken) && clock.GetUtcNow() < until);
    }

    /// <summary>What is there now; <paramref name="before"/> when the panel cannot be asked at the moment, null when it refuses.</summary>
    private async Task<T?> LookAsync<T>(ServerAccess server, Func<ServerAccess, Task<T>> look, T? before, CancellationToken cancellationToken) where T : class
    {
        if (await access.AgainAsync(server, cancellationToken) is not { } still)
            return null;
        try
        {
            return await look(still);
        }
        catch (PanelException failure) when (failure is NotPermittedException or PanelNotFoundException or KeyRejectedException)
        {
            return null;
        }
        catch (PanelException)
        {
            return before;
        }
    }
}
