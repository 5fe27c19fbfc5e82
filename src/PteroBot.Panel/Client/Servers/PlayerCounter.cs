namespace PteroBot.Panel.Client;

/// <summary>What a game told Pelican's plugin <c>player-counter</c>. Not checked by anybody.</summary>
public sealed record PlayerCounter
{
    /// <summary>How many play; null when the game did not answer.</summary>
    public int? CurrentPlayers { get; init; }

    /// <summary>How many may.</summary>
    public int? MaxPlayers { get; init; }
}
