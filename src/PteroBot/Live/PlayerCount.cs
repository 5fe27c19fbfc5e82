namespace PteroBot.Live;

/// <summary>How many play, as the game server itself told.</summary>
internal sealed record PlayerCount(int Online, int Most);
