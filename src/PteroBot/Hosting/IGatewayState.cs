namespace PteroBot.Hosting;

/// <summary>Whether the bot can be reached by its users.</summary>
internal interface IGatewayState
{
    /// <summary>All shards of this process are connected.</summary>
    bool IsConnected { get; }
}
