using System.Collections.Frozen;

namespace PteroBot.Features.Alerts;

/// <summary>The kinds as they are typed.</summary>
internal static class AlertKinds
{
    private static readonly (string Word, AlertKind Kind)[] Typed =
    [
        ("crash", AlertKind.Crash), ("stopped", AlertKind.Stopped), ("started", AlertKind.Started), ("node", AlertKind.NodeDown), ("memory", AlertKind.Memory), ("disk", AlertKind.Disk),
        ("cpu", AlertKind.Cpu), ("backup-finished", AlertKind.BackupFinished), ("backup-failed", AlertKind.BackupFailed), ("installed", AlertKind.Installed), ("players", AlertKind.Players),
    ];

    private static readonly FrozenDictionary<string, AlertKind> ByWord = Typed.ToFrozenDictionary(one => one.Word, one => one.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>When nobody says what.</summary>
    public static IReadOnlyList<AlertKind> Usual { get; } = [AlertKind.Crash, AlertKind.NodeDown, AlertKind.BackupFailed];

    public static IReadOnlyList<AlertKind> All { get; } = [.. Typed.Select(one => one.Kind)];

    public static IReadOnlyList<string> Words { get; } = [.. Typed.Select(one => one.Word)];

    public static string Word(AlertKind kind) => Typed.First(one => one.Kind == kind).Word;

    /// <summary>With commas in between; null when one of them is no kind.</summary>
    public static IReadOnlyList<AlertKind>? Read(IEnumerable<string> words)
    {
        var kinds = new List<AlertKind>();
        foreach (var word in words)
            if (ByWord.TryGetValue(word, out var kind))
                kinds.Add(kind);
            else
                return null;
        return [.. All.Where(kinds.Contains)];
    }
}
