using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>What the directory remembers of a server that one person can see. Whether it runs is not here.</summary>
/// <param name="Identifier">The eight characters that the client API uses; goes into custom ids and autocomplete values.</param>
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

    /// <summary>The name for calls.</summary>
    public ServerId Id => new(Identifier);
}
