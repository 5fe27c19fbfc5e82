namespace Discord;

public interface IRole : ISnowflakeEntity, IMentionable, IComparable<IRole>
{
    IGuild Guild { get; }

    Color Color { get; }

    bool IsManaged { get; }

    bool IsMentionable { get; }

    string Name { get; }

    GuildPermissions Permissions { get; }

    int Position { get; }
}
