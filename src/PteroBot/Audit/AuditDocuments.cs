using PteroBot.Storage;

namespace PteroBot.Audit;

/// <summary>
/// How audit records lie in the store. Ids are version 7 UUIDs, so they sort by time; whoever reads pages needs no more than an id to go on,
/// because the moment is in it.
/// </summary>
internal static class AuditDocuments
{
    /// <summary>What a guild may read, by time.</summary>
    public static DocumentIndex<AuditRecord> ByGuild { get; } = new("guild", record => IndexValue.Of(record.GuildId, record.At));

    public static DocumentIndex<AuditRecord> ByMember { get; } = new("guild-member", record => IndexValue.Of(record.GuildId, record.UserId, record.At));

    public static DocumentIndex<AuditRecord> ByTarget { get; } = new("guild-target", record => IndexValue.Of(record.GuildId, record.Target, record.At));

    public static DocumentIndex<AuditRecord> ByArea { get; } = new("guild-area", record => IndexValue.Of(record.GuildId, AreaOf(record.Action), record.At));

    public static DocumentIndex<AuditRecord> ByResult { get; } = new("guild-result", record => IndexValue.Of(record.GuildId, (int)record.Result, record.At));

    /// <summary>Those that are not completed.</summary>
    public static DocumentIndex<AuditRecord> Pending { get; } =
        new("pending", record => record.Result == AuditResult.Pending ? IndexValue.Of(record.At) : IndexValue.None);

    /// <summary>Those of a guild that are completed, in the order in which they were.</summary>
    public static DocumentIndex<AuditRecord> ByEnd { get; } = new("guild-end", record => IndexValue.Of(record.GuildId, record.EndedAt));

    public static DocumentType<AuditRecord> Type { get; } =
        new("audit", () => AuditJson.Default.AuditRecord, ByGuild, ByMember, ByTarget, ByArea, ByResult, Pending, ByEnd);

    /// <summary>An id for a record that is begun now.</summary>
    public static string NewId(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");

    /// <summary>The moment as an id keeps it.</summary>
    public static DateTimeOffset Moment(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());

    /// <summary>The moment in an id: its first 48 bits.</summary>
    public static DateTimeOffset MomentOf(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));

    /// <summary><c>power</c> of <c>power.restart</c>.</summary>
    public static string AreaOf(string action) => action.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? action[..dot] : action;
}
