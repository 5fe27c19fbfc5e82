using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Backups;

/// <summary>The backups of a server as one person sees them, newest first, with what the person may do there.</summary>
internal sealed record BackupSheet(ServerAccess Access, Server Server, IReadOnlyList<Backup> Backups)
{
    public string Identifier => Access.Reference;

    /// <summary>0 is none.</summary>
    public int Limit => Server.FeatureLimits.Backups ?? 0;

    /// <summary>How many count against the limit: all that have not failed.</summary>
    public int Counted => Backups.Count(backup => backup.State != BackupState.Failed);

    public bool May(string permission) => Server.Permissions?.Allows(permission) == true;

    /// <summary>Why no other backup can be made now; null when one can.</summary>
    public string? WhyNoNew => this switch
    {
        _ when !May(Permissions.BackupCreate) => "You may not make backups here. The server's owner can allow it.",
        { Limit: <= 0 } => "This server may have no backups. An administrator of the panel sets how many.",
        _ when Counted >= Limit => $"The limit of {Words.Count(Limit, "backup")} is reached. Delete one to make room for another.",
        _ => null,
    };
}

/// <summary>One backup of a server, with what the person may do there.</summary>
internal sealed record BackupCard(ServerAccess Access, Server Server, Backup Backup)
{
    public string Identifier => Access.Reference;

    public bool IsUsable => Backup.State == BackupState.Finished;

    public bool May(string permission) => Server.Permissions?.Allows(permission) == true;
}

/// <summary>A backup that was begun, or put back, and has not ended yet.</summary>
internal sealed record BackupBegun(ServerAccess Access, Backup Backup);
