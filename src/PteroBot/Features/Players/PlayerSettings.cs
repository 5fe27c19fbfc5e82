using PteroBot.Features.Players.Queries;
using PteroBot.Live;

namespace PteroBot.Features.Players;

/// <summary>What was said about one server's players. It is about the server, so that it holds wherever the server is shown.</summary>
internal sealed record PlayerSettings
{
    /// <summary>The panel's address.</summary>
    public required string Panel { get; init; }

    /// <summary>The server's uuid there.</summary>
    public required string Server { get; init; }

    /// <summary>Whether it is never asked.</summary>
    public bool IsOff { get; init; }

    /// <summary>How it is asked; null leaves it to the egg.</summary>
    public GameKind? Game { get; init; }

    /// <summary>The port for questions; null leaves it to the game.</summary>
    public int? Port { get; init; }

    /// <summary>Whether cards name the players; null leaves it to the bot's options.</summary>
    public bool? Names { get; init; }

    public static string IdOf(FeedKey key) => $"{key.Panel} {key.Server}";

    public static PlayerSettings For(FeedKey key) => new() { Panel = key.Panel, Server = key.Server };
}
