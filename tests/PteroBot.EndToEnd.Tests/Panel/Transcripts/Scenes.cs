namespace PteroBot.EndToEnd.Tests.Panel.Transcripts;

/// <summary>What was the case when a recording began, and what of it cannot be compared.</summary>
/// <param name="State">The server's process.</param>
/// <param name="Row">The server's number in the recorded panel's application API.</param>
internal sealed record Scene(string State, int Row)
{
    /// <summary>Figures come only when they are asked for, so they are compared one by one too, and errors that repeat themselves are counted.</summary>
    public bool IsExact { get; init; }

    /// <summary>
    /// Wings answers who asked and tells all others over different ways, and the order between the two is not kept: in this recording it is now one, now the other.
    /// </summary>
    public bool AnswersMayOvertake { get; init; }

    /// <summary>The recorder fetched a new token before each <c>auth</c>, without writing it down.</summary>
    public bool EachTimeAFreshToken { get; init; }

    /// <summary>Which token stood where the recording says only that there was one.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];

    /// <summary>An event that another recording, made at the same time, brought about.</summary>
    public string? Stray { get; init; }

    public int DiskLimit { get; init; } = 5120;

    public TimeSpan Since { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>All recordings.</summary>
internal static class Scenes
{
    private const string Offline = "offline";
    private const string Running = "running";

    public static IReadOnlyDictionary<string, Scene> All { get; } = new Dictionary<string, Scene>
    {
        ["00-create-admin-allocs"] = new(Offline, 8),
        ["01-install-first"] = new(Offline, 8),
        ["02-install-start-on-completion"] = new(Offline, 9),
        ["03-start-image-missing"] = new(Offline, 10) { AnswersMayOvertake = true },
        ["04-stuck-install-and-image-pull"] = new(Offline, 10),
        ["10-auth-and-origin"] = new(Offline, 8) { IsExact = true, Tokens = ["forged", "other", "good", "good", "other", "good", "good"] },
        ["11-lifecycle"] = new(Offline, 8),
        ["12-subuser-setup"] = new(Offline, 8),
        ["13-restart-kill-hang"] = new(Offline, 8),
        ["14-crash"] = new(Offline, 8),
        ["15-oom-and-clean-exit"] = new(Offline, 8),
        ["16-console-flood"] = new(Offline, 8),
        ["17-reinstall"] = new(Running, 8),
        ["18-reinstall-fails"] = new(Offline, 8),
        ["19-cpu"] = new(Running, 9),
        ["20-token-expiry"] = new(Running, 9) { Stray = "backup completed" },
        ["21-token-expiry-later-phase"] = new(Offline, 8),
        ["30-files-rest"] = new(Offline, 8),
        ["31-signed-upload"] = new(Offline, 8),
        ["32-signed-download"] = new(Offline, 8),
        ["33-signed-expired"] = new(Offline, 8),
        ["40-backup"] = new(Offline, 8),
        ["41-backup-fails"] = new(Running, 9),
        ["50-suspend"] = new(Offline, 8),
        ["51-subuser-changes"] = new(Running, 8),
        ["52-disk-limit"] = new(Offline, 11) { DiskLimit = 100 },
        ["53-disk-limit-enforced"] = new(Running, 11) { DiskLimit = 100, Since = TimeSpan.FromSeconds(62) },
        ["54-denylist-same-second"] = new(Offline, 8) { EachTimeAFreshToken = true },
        ["60-wings-stop-and-restart"] = new(Running, 9),
        ["61-unlimited-owner-change-delete"] = new(Offline, 12) { DiskLimit = 0 },
        ["62-delete-while-stopping"] = new(Offline, 13),
        ["63-transfer"] = new(Running, 8),
        ["64-transfer-fails-and-back"] = new(Running, 8),
        ["65-activity"] = new(Offline, 8),
    };
}
