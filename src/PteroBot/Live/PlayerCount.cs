namespace PteroBot.Live;

/// <summary>How many play, as the game server itself told.</summary>
/// <param name="Online">Bots count where the game counts them.</param>
/// <param name="Most">How many may; 0 where the game does not tell.</param>
internal sealed record PlayerCount(int Online, int Most)
{
    /// <summary>Who they are, as far as the game tells: some of them, or none. Text from outside, without control characters.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary><c>5 of 20</c>; <c>5</c> where nobody tells how many may.</summary>
    public string Share(string of = " of ") => Most > 0 ? $"{Online}{of}{Most}" : $"{Online}";

    /// <summary>The same count and the same names are nothing new.</summary>
    public bool Equals(PlayerCount? other) => other is not null && (Online, Most) == (other.Online, other.Most) && Names.SequenceEqual(other.Names);

    public override int GetHashCode() => HashCode.Combine(Online, Most, Names.Count);
}
