using System.Text.Json.Serialization;
using PteroBot.Storage;

namespace PteroBot.Audit;

/// <summary>How far a guild's records were repeated in its channel: up to the record that was completed then.</summary>
internal sealed record MirrorMark
{
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>Empty before the first one.</summary>
    public string LastId { get; init; } = "";

    public static MirrorMark At(Stored<AuditRecord> last) => new() { EndedAt = last.Value.EndedAt ?? last.Value.At, LastId = last.Id };

    /// <summary>The place in the index, whether or not the record is still there.</summary>
    public Stored<AuditRecord>? Place(ulong guildId) => LastId.Length == 0 ? null : new(LastId, 0, new AuditRecord
    {
        At = EndedAt,
        EndedAt = EndedAt,
        GuildId = guildId,
        UserId = 0,
        UserName = "",
        Action = "",
    });
}

internal static class MirrorDocuments
{
    public static DocumentType<MirrorMark> Type { get; } = new("audit-mirror", () => MirrorJson.Default.MirrorMark);
}

[JsonSerializable(typeof(MirrorMark))]
internal sealed partial class MirrorJson : JsonSerializerContext;
