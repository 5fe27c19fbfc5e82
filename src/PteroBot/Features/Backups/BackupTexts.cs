using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Backups;

/// <summary>What a person is told about backups, in sentences.</summary>
internal static class BackupTexts
{
    private const int MaxDetail = 200;

    public static string Name(Backup backup) => $"**{Outside.Text(backup.Name)}**";

    public static string Unknown(string asked) => $"There is no backup called {Outside.Code(asked)}. Pick one from the list that appears while you type.";

    public static string Several(string asked) => $"Several backups are called {Outside.Code(asked)}. Pick one from the list that appears while you type.";

    public static string Locked(Backup backup) => $"{Name(backup)} is locked, so it cannot be deleted. Unlock it first.";

    public static string Unusable(Backup backup) => backup.State == BackupState.Running
        ? $"{Name(backup)} is still being made. Wait until it is finished."
        : $"{Name(backup)} has failed, so there is nothing in it.";

    public static string WrongName(Room room) => $"That is not the name of the server, so nothing was restored. It is called {room.Name}.";

    /// <summary>Why no backup is made now, where the general words would not be enough; null otherwise.</summary>
    public static string? Of(PanelException failure, DateTimeOffset now) => failure switch
    {
        RateLimitedException { Limit: RateLimit.Backups } limited =>
            $"The panel limits how often a server can be backed up, and counts those of schedules, of other people and deleted ones too{Detail(limited)} "
            + $"The next one can be made {Moments.Relative(now + limited.RetryAfter)}.",
        PanelRefusedException { Code: "TooManyBackupsException" } => "The server has as many backups as it may have. Delete one to make room for another.",
        _ => null,
    };

    /// <summary>How the making ended; null where it could not be seen.</summary>
    public static string Ended(Backup begun, Backup? end, string server) => end?.State switch
    {
        null => $"{Name(begun)} of {server} is being made. You may not look at its backups, so I cannot tell how it ends.",
        BackupState.Finished => $"{Name(end!)} of {server} is finished after {Moments.Span((end!.CompletedAt ?? end.CreatedAt) - end.CreatedAt)}: {Sizes.Of(end.Bytes)}.",
        BackupState.Failed => $"{Name(end!)} of {server} has failed. It does not count against the limit; the node's log tells why.",
        _ => $"{Name(end!)} of {server} is still being made. /backups list shows when it is finished.",
    };

    public static string Restored(Backup backup, bool? isOpen, string server) => isOpen switch
    {
        true => $"The restoration of {Name(backup)} has ended, and {server} is open again. It was not started.",
        false => $"{server} is still being restored from {Name(backup)}. It opens by itself when that is done.",
        null => $"{server} is being restored from {Name(backup)}, but you cannot see it any more, so I cannot tell how it ends.",
    };

    private static string Detail(PanelException failure) =>
        string.IsNullOrWhiteSpace(failure.Detail) ? "." : $": {Outside.Text(failure.Detail, MaxDetail)}";
}
