namespace Discord;

/// <summary>One of Unicode's emoji.</summary>
public class Emoji(string unicode) : IEmote
{
    public string Name { get; } = unicode;

    public override bool Equals(object obj) => obj is Emoji other && other.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
