using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>What the directory remembers of a server that one person can see. Whether it runs is not here.</summary>
/// <param name="Identifier">The eight characters that the client API uses.</param>
/// <param name="Uuid">The full identifier.</param>
/// <param name="Name">As the panel shows it: text from outside, to be escaped; not unique.</param>
/// <param name="Node">The node's name.</param>
/// <param name="IsOwner">Whether the person owns it, rather than being a subuser.</param>
/// <param name="Obstacle">What closed the server to its users when the list was read.</param>
/// <param name="Limits">What it may use.</param>
internal sealed record ServerEntry(
    string Identifier, Guid Uuid, string Name, string Node, bool IsOwner, ServerObstacle Obstacle, ServerLimits Limits)
{
    /// <summary>Where players connect; null for a server without an address.</summary>
    public string? Address { get; init; }

    /// <summary>What runs there, such as "Paper"; null when the panel does not tell.</summary>
    public string? Software { get; init; }

    /// <summary>Where and how the game itself can be asked; null for a server without an address.</summary>
    public ServerGame? Game { get; init; }

    /// <summary>How many backups it may have; null or 0 for none.</summary>
    public int? BackupLimit { get; init; }

    /// <summary>Whether it is shared through this Discord server rather than the person's own.</summary>
    public bool IsShared { get; init; }

    /// <summary>The mark of its panel, where that is not the one that is meant here when nobody names one.</summary>
    public string? PanelMark { get; init; }

    /// <summary>What stands for it in custom ids and suggestions: the identifier, with the panel where that is another one.</summary>
    public string Reference => PanelMark is null ? Identifier : $"{Identifier}@{PanelMark}";

    /// <summary>The name for calls.</summary>
    public ServerId Id => new(Identifier);
}

/// <summary>What tells which game a server runs, and where it listens. All of it is text from outside.</summary>
/// <param name="Ip">The address of its default allocation.</param>
/// <param name="Alias">The name that people use instead; null without one.</param>
/// <param name="Port">Its port.</param>
/// <param name="NodeHost">The node's own name, for allocations that stand for every address of it.</param>
/// <param name="Egg">The egg's name; empty when the panel does not tell.</param>
/// <param name="Image">The container image.</param>
/// <param name="Startup">The start command, cut.</param>
internal sealed record ServerGame(string Ip, string? Alias, int Port, string NodeHost, string Egg, string Image, string Startup);
