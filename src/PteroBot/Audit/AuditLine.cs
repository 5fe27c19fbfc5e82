using PteroBot.Languages;
using PteroBot.Rendering;

namespace PteroBot.Audit;

/// <summary>A record as one line: who did what to what, and how it ended.</summary>
internal static class AuditLine
{
    private const int NameLength = 40;
    private const int TargetLength = 80;
    private const int DetailLength = 100;
    private const int ReasonLength = 140;

    /// <summary>For messages: escaped, with the moment in the reader's own time.</summary>
    public static string Of(AuditRecord record) =>
        $"{Dot(record.Result)} {Moments.Relative(record.At)} **{Outside.Text(record.UserName, NameLength)}** {Told(record)}{Right(record)}";

    /// <summary>The same for a channel that is read along: the time of day instead of how long ago.</summary>
    public static string InChannel(AuditRecord record) =>
        $"{Dot(record.Result)} {Moments.Clock(record.At)} **{Outside.Text(record.UserName, NameLength)}** {Told(record)}{Right(record)}";

    /// <summary>What was done or wanted, without who: <c>restarted **Survival**</c>.</summary>
    public static string Told(AuditRecord record)
    {
        var words = Language.Current.Change(record.Action);
        var done = Fill(words.Did, record);
        var wanted = Fill(words.Do, record);
        return record.Result switch
        {
            AuditResult.Succeeded => done,
            AuditResult.Refused => $"{Language.Current.Refused(wanted)}{Why(record)}",
            AuditResult.Failed => $"{Language.Current.Failed(wanted)}{Why(record)}",
            AuditResult.Pending => Language.Current.AboutTo(wanted),
            _ => $"{Language.Current.EndUnknown(wanted)}{Why(record)}",
        };
    }

    public static string Dot(AuditResult result) => result switch
    {
        AuditResult.Succeeded => "●",
        AuditResult.Refused => "⊘",
        AuditResult.Failed => "✕",
        AuditResult.Pending => "◐",
        _ => "◌",
    };

    public static string Word(AuditResult result) => result switch
    {
        AuditResult.Succeeded => "Done",
        AuditResult.Refused => "Refused",
        AuditResult.Failed => "Failed",
        AuditResult.Pending => "Under way",
        _ => "Not known",
    };

    private static string Fill(string words, AuditRecord record)
    {
        var filled = words
            .Replace("{}", Target(record), StringComparison.Ordinal)
            .Replace("{role}", Mention("@&", record.Target, Language.Current.Nobody), StringComparison.Ordinal)
            .Replace("{channel}", Mention("#", record.Target, Language.Current.NoChannel), StringComparison.Ordinal)
            .Replace("{member}", Mention("@", record.Target, Language.Current.Nobody), StringComparison.Ordinal)
            .TrimEnd();
        return record.Detail is { Length: > 0 } detail ? $"{filled}: {Outside.Code(detail, DetailLength)}" : filled;
    }

    /// <summary>By what right, where it was not the person's own.</summary>
    private static string Right(AuditRecord record) =>
        (record.GrantedRole is { } role ? $" · {Language.Current.SharedWith($"<@&{role}>")}" : "") + (record.ApprovedBy is { } administrator ? $", {Language.Current.ApprovedBy($"<@{administrator}>")}" : "");

    private static string Target(AuditRecord record) =>
        (record.TargetName ?? record.Target) is { Length: > 0 } target ? $"**{Outside.Text(target, TargetLength)}**" : "";

    private static string Mention(string kind, string? id, string none) =>
        id is null ? none : ulong.TryParse(id, out _) ? $"<{kind}{id}>" : Outside.Text(id, TargetLength);

    private static string Why(AuditRecord record) =>
        record.Reason is { Length: > 0 } reason ? $" · {Outside.Text(reason, ReasonLength)}" : "";
}
