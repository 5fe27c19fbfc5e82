using PteroBot.Sandbox.Discord.Rest;

namespace PteroBot.Sandbox.Discord;

/// <summary>Numbers of the simulated Discord. The defaults are Discord's, or our guess where it does not publish them.</summary>
internal sealed record DiscordSettings
{
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>IDENTIFYs per <see cref="IdentifyWindow"/>, each on a shard with another remainder.</summary>
    public int MaxConcurrency { get; init; } = 1;
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);
    public int IdentifiesPerDay { get; init; } = 1_000;
    public int RecommendedShards { get; init; } = 1;

    /// <summary>How long a session waits for its client to come back.</summary>
    public TimeSpan ResumeWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>After op 7 the server closes by itself when the client has not.</summary>
    public TimeSpan ReconnectGrace { get; init; } = TimeSpan.FromSeconds(5);
    public int FramesPerMinute { get; init; } = 120;

    /// <summary>Changes of the presence in twenty seconds.</summary>
    public int Presences { get; init; } = 5;

    /// <summary>Privileged intents that the application may ask for.</summary>
    public long PrivilegedIntents { get; init; }

    public TimeSpan FirstAnswer { get; init; } = TimeSpan.FromSeconds(3);
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromMinutes(15);
    public RateLimits RateLimits { get; init; } = new();
}
