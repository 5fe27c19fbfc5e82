namespace PteroBot.Features.Alerts;

/// <summary>What an alert tells of.</summary>
internal enum AlertKind
{
    /// <summary>The process ended by itself, with whatever code.</summary>
    Crash,

    /// <summary>Somebody or something stopped it, or it was found offline where nobody could listen.</summary>
    Stopped,
    Started,

    /// <summary>The panel answers, the machine behind the server does not.</summary>
    NodeDown,
    Memory,
    Disk,
    Cpu,
    BackupFinished,
    BackupFailed,
    Installed,

    /// <summary>So many play.</summary>
    Players,
}
