namespace PteroBot.Live;

/// <summary>What a server is doing, as far as anyone can know: the panel's status, the power state and the reach of its node in one word.</summary>
internal enum ServerCondition
{
    /// <summary>Nobody could say: the panel did not answer, or it told us to slow down. Never the same as offline.</summary>
    Unknown,
    Offline,
    Starting,
    Running,
    Stopping,
    Suspended,
    Installing,
    InstallFailed,
    RestoringBackup,
    Transferring,
    Maintenance,

    /// <summary>The panel answers, the machine behind this server does not.</summary>
    NodeDown,
}
