namespace Discord;

/// <summary>A guild's or an application's own emoji.</summary>
public class Emote(ulong id, string name, bool animated = false) : IEmote, ISnowflakeEntity
{
    public string Name { get; } = name;

    public ulong Id { get; } = id;

    public bool Animated { get; } = animated;

    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    /// <exception cref="ArgumentException">The text is no custom emoji.</exception>
    public static Emote Parse(string text)
        => TryParse(text, out var emote) ? emote : throw new ArgumentException("Invalid emote format.", nameof(text));

    /// <summary>Reads <c>&lt;:name:id&gt;</c> and <c>&lt;a:name:id&gt;</c>.</summary>
    public static bool TryParse(string text, out Emote result)
    {
        result = null;
        if (text is null || !text.StartsWith('<') || !text.EndsWith('>'))
            return false;
        var parts = text[1..^1].Split(':');
        if (parts.Length != 3 || parts[0] is not ("" or "a") || !ulong.TryParse(parts[2], out var id))
            return false;
        result = new Emote(id, parts[1], animated: parts[0] == "a");
        return true;
    }

    public override bool Equals(object obj) => obj is Emote other && other.Id == Id;

    public override int GetHashCode() => Id.GetHashCode();

    public override string ToString() => $"<{(Animated ? "a" : "")}:{Name}:{Id}>";
}
