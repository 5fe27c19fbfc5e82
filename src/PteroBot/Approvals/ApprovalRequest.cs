using System.Text.Json.Serialization;
using PteroBot.Access;
using PteroBot.Storage;

namespace PteroBot.Approvals;

/// <summary>How a request stands.</summary>
internal enum ApprovalState
{
    /// <summary>Nobody has answered yet.</summary>
    Waiting,

    /// <summary>Somebody approved it; from that moment on it is carried out, once.</summary>
    Approved,

    /// <summary>Somebody said no.</summary>
    Denied,

    /// <summary>It was carried out as far as it could be, and its card says how it ended.</summary>
    Ended,

    /// <summary>Nobody answered in time, and its card says so.</summary>
    Expired,
}

/// <summary>Something that a member may do only when an administrator approves, as it waits on a card.</summary>
internal sealed record ApprovalRequest
{
    public required string Id { get; init; }

    public required ulong GuildId { get; init; }

    public required ulong AskedBy { get; init; }

    /// <summary>The role through which it was granted.</summary>
    public required ulong RoleId { get; init; }

    public required string Panel { get; init; }

    public required Guid Server { get; init; }

    /// <summary>What stood for the server when it was asked.</summary>
    public required string Reference { get; init; }

    public required string ServerName { get; init; }

    public required ServerAction Action { get; init; }

    /// <summary>The console command, which may hold a secret; null for other actions.</summary>
    public SealedText? Command { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Nobody can answer any more from then on.</summary>
    public required DateTimeOffset Until { get; init; }

    public ApprovalState State { get; init; }

    public ulong? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Where its card is; 0 while it is not put up yet.</summary>
    public ulong ChannelId { get; init; }

    public ulong MessageId { get; init; }

    public static string Purpose(string id, ulong guildId) => $"approval/{guildId}/{id}";
}

/// <summary>How requests lie in the store.</summary>
internal static class ApprovalDocuments
{
    /// <summary>A guild's requests, by age.</summary>
    public static DocumentIndex<ApprovalRequest> ByGuild { get; } = new("guild", request => IndexValue.Of(request.GuildId, request.AskedAt));

    /// <summary>Those whose card does not say yet how it ended, of all guilds.</summary>
    public static DocumentIndex<ApprovalRequest> Open { get; } =
        new("open", request => request.State is ApprovalState.Waiting or ApprovalState.Approved ? IndexValue.Of(request.AskedAt) : IndexValue.None);

    public static DocumentType<ApprovalRequest> Type { get; } = new("approval", () => ApprovalJson.Default.ApprovalRequest, ByGuild, Open)
    {
        Secrets = [new(request => request.Command, (request, command) => request with { Command = command }, (id, request) => ApprovalRequest.Purpose(id, request.GuildId))],
    };
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ApprovalRequest))]
internal sealed partial class ApprovalJson : JsonSerializerContext;
