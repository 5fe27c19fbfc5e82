using PteroBot.Storage;

namespace PteroBot.Features.Admin.Requests;

/// <summary>How far a request is.</summary>
internal enum RequestState
{
    /// <summary>Nobody has decided yet.</summary>
    Open,

    /// <summary>Somebody said yes, and the server is being made. Whoever presses then is told so.</summary>
    Approving,

    /// <summary>The server is there.</summary>
    Approved,

    /// <summary>Somebody said no.</summary>
    Denied,

    /// <summary>The server was there once, and does not count any more.</summary>
    Released,
}

/// <summary>Somebody asks for a server.</summary>
internal sealed record ServerRequest
{
    public required ulong GuildId { get; init; }

    public required ulong MemberId { get; init; }

    public required string MemberName { get; init; }

    /// <summary>The template's name.</summary>
    public required string Template { get; init; }

    public required string Panel { get; init; }

    /// <summary>What the server is to be called.</summary>
    public required string ServerName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The panel account, where the member has linked one.</summary>
    public string? Username { get; init; }

    /// <summary>Where an account is to be made. Forgotten when the request is decided.</summary>
    public string? Email { get; init; }

    public RequestState State { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The audit record of the yes, while the server is being made.</summary>
    public string? Record { get; init; }

    public string? Reason { get; init; }

    /// <summary>The server's identifier, once it is there.</summary>
    public string? Server { get; init; }

    public ulong ChannelId { get; init; }

    public ulong MessageId { get; init; }

    /// <summary>What the panel knows the server by, so that it is never made twice.</summary>
    public static string ExternalId(string id) => $"pterobot-request-{id}";
}

internal static class RequestDocuments
{
    public static DocumentIndex<ServerRequest> ByMember { get; } = new("member", request => IndexValue.Of(request.GuildId, request.MemberId, request.At));

    /// <summary>Those that somebody said yes to and that are not made yet, of all guilds.</summary>
    public static DocumentIndex<ServerRequest> Unfinished { get; } =
        new("unfinished", request => request.State == RequestState.Approving ? IndexValue.Of(request.DecidedAt) : IndexValue.None);

    public static DocumentType<ServerRequest> Type { get; } = new("request", () => RequestsJson.Default.ServerRequest, ByMember, Unfinished);
}
