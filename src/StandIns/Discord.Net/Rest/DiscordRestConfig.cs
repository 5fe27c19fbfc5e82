using Discord.Net.Rest;

namespace Discord.Rest;

public class DiscordRestConfig : DiscordConfig
{
    public RestClientProvider RestClientProvider { get; set; } = DefaultRestClientProvider.Instance;

    /// <summary>The clock of all waits; a test brings its own.</summary>
    internal TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>A random number from 0 to 1 that keeps many clients from doing the same at the same moment.</summary>
    internal Func<double> Jitter { get; set; } = Random.Shared.NextDouble;
}
