namespace Discord;

/// <summary>A guild's or an application's own emoji.</summary>
public class Emote(ulong id, string name, bool animated = false) : IEmote, ISnowflakeEntity
{
    public string Name { get; } = name;

    public ulong Id { get; } = id;

    public bool Animated { get; } = animated;

    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    public override bool Equals(object obj) => obj is Emote other && other.Id == Id;

    public override int GetHashCode() => Id.GetHashCode();

    public override string ToString() => $"<{(Animated ? "a" : "")}:{Name}:{Id}>";
}
