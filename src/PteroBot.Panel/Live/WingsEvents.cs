using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Live;

/// <summary>Turns messages into events. What is not known, or not as it should be, is kept as <see cref="UnknownEvent"/>.</summary>
internal static class WingsEvents
{
    // The panel's own page still listens for names with the uuid behind a colon.
    private const string BackupPrefix = "backup completed";

    public static ServerEvent Of(WingsFrame frame) => frame.Event switch
    {
        "status" => new StateChanged(StateOf(frame.Text)),
        "stats" => Parse(frame.Text, PanelJson.Default.ServerStats) is { } stats ? new StatsReceived(stats) : Unknown(frame),
        "console output" => new ConsoleLine(frame.Text),
        "daemon message" => new DaemonMessage(frame.Text),
        "daemon error" => new DaemonError(WithoutEventId(frame.Text)),
        "install started" => new InstallStarted(),
        "install output" => new InstallOutput(frame.Text),
        "install completed" => new InstallCompleted(),
        "backup restore completed" => new RestoreCompleted(),
        "transfer logs" => new TransferOutput(frame.Text),
        "transfer status" => new TransferStatus(frame.Text),
        "throttled" => new Throttled(frame.Text),
        var name when name.StartsWith(BackupPrefix, StringComparison.Ordinal) => Backup(frame),
        _ => Unknown(frame),
    };

    private static PowerState StateOf(string word) => PowerStateConverter.Of(word);

    private static ServerEvent Backup(WingsFrame frame) => Parse(frame.Text, PanelJson.Default.BackupPayload) is { } backup
        ? new BackupCompleted(backup.Uuid, backup.IsSuccessful, backup.FileSize, backup.Checksum ?? "")
        : Unknown(frame);

    private static UnknownEvent Unknown(WingsFrame frame) => new(frame.Event, frame.Arguments);

    // "Error Event [uuid]: what happened": the number is for the node's log.
    private static string WithoutEventId(string text)
    {
        var end = text.StartsWith("Error Event [", StringComparison.Ordinal) ? text.IndexOf("]: ", StringComparison.Ordinal) : -1;
        return end < 0 ? text : text[(end + 3)..];
    }

    private static T? Parse<T>(string json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What comes with a finished backup.</summary>
internal sealed record BackupPayload
{
    public Guid Uuid { get; init; }

    public bool IsSuccessful { get; init; }

    public string? Checksum { get; init; }

    public long FileSize { get; init; }
}
