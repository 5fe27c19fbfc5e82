using Discord.Net.Gateway;
using Discord.Rest;

namespace Discord.WebSocket;

public class DiscordSocketConfig : DiscordRestConfig
{
    /// <summary>The gateway's address as it is used for a new session, with its query; null asks Discord for it.</summary>
    public string GatewayHost { get; set; }

    /// <summary>Milliseconds.</summary>
    public int ConnectionTimeout { get; set; } = 30000;

    public int? ShardId { get; set; }

    /// <summary>Null takes the number that Discord recommends.</summary>
    public int? TotalShards { get; set; }

    public int LargeThreshold { get; set; } = 250;

    /// <summary>Milliseconds that a handler may take before a warning; null for no warning. Interactions are not concerned: theirs run beside each other.</summary>
    public int? HandlerTimeout { get; set; } = 3000;

    /// <summary>Milliseconds without a new guild after which the client is ready although some are missing.</summary>
    public int MaxWaitBetweenGuildAvailablesBeforeReady { get; set; } = 10000;

    public GatewayIntents GatewayIntents { get; set; } = GatewayIntents.AllUnprivileged;

    /// <summary>Where connections come from; a test brings its own.</summary>
    internal Func<IGatewaySocket> NewSocket { get; set; } = static () => new GatewaySocket();
}
