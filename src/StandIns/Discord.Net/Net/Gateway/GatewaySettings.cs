#nullable enable
namespace Discord.Net.Gateway;

/// <summary>Everything that a shard's connections have in common.</summary>
internal sealed record GatewaySettings
{
    public const string Query = "?v=10&encoding=json&compress=zlib-stream";

    public required string Token { get; init; }

    public required int Intents { get; init; }

    public required int ShardId { get; init; }

    public required int TotalShards { get; init; }

    public required int LargeThreshold { get; init; }

    public required TimeSpan ConnectionTimeout { get; init; }

    /// <summary>The address for a new session, with its query.</summary>
    public required Func<CancellationToken, Task<string>> Address { get; init; }

    /// <summary>How the bot wants to be shown now.</summary>
    public required Func<GatewayPresence> Presence { get; init; }

    public required Func<IGatewaySocket> NewSocket { get; init; }

    public required IdentifyGate Identify { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>A random number from 0 to 1.</summary>
    public required Func<double> Jitter { get; init; }
}
