namespace PteroBot.Features.Players.Queries;

/// <summary>How a game server is asked.</summary>
internal enum GameKind
{
    /// <summary>Server List Ping, over TCP. Proxies such as Velocity speak it too.</summary>
    MinecraftJava,

    /// <summary>RakNet's unconnected ping, over UDP.</summary>
    MinecraftBedrock,

    /// <summary>Valve's A2S, over UDP; many games that are not Valve's speak it too.</summary>
    Source,
}
