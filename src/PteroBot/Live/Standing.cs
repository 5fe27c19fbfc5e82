namespace PteroBot.Live;

/// <summary>
/// For whom something stands in a guild: a board, an alert, a console channel. Part of the document that keeps it, so that it goes on after a
/// restart; the keys are never part of it.
/// </summary>
internal sealed record Standing
{
    /// <summary>Where it stands. Another guild's key is never used for it.</summary>
    public required ulong GuildId { get; init; }

    /// <summary>Who made it. Their own link comes first.</summary>
    public required ulong CreatorId { get; init; }

    /// <summary>The panel's address.</summary>
    public required string Panel { get; init; }

    /// <summary>Whether it stands for the whole guild, so that its creator's link plays no part.</summary>
    public bool IsCommunity { get; init; }
}

/// <summary>A server that something stands for. What else is known of it comes from the panel (<see cref="StandingWatch.Facts"/>).</summary>
/// <param name="Identifier">The eight characters.</param>
/// <param name="Uuid">The full identifier.</param>
internal sealed record StandingServer(string Identifier, Guid Uuid);
