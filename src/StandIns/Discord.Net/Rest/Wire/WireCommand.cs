#nullable enable
namespace Discord.Rest;

internal sealed record WireCommand
{
    public ulong Id { get; init; }
    public ulong ApplicationId { get; init; }
    public ulong? GuildId { get; init; }
    public ApplicationCommandType? Type { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
}

internal sealed record WireGatewayBot
{
    public string Url { get; init; } = "";
    public int Shards { get; init; } = 1;
    public WireSessionLimit? SessionStartLimit { get; init; }
}

internal sealed record WireSessionLimit
{
    public int Total { get; init; }
    public int Remaining { get; init; }
    public int ResetAfter { get; init; }
    public int MaxConcurrency { get; init; } = 1;
}
