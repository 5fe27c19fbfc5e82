namespace Discord;

/// <summary>Who or what a menu of users, roles or channels shows as chosen.</summary>
public readonly struct SelectMenuDefaultValue(ulong id, SelectDefaultValueType type)
{
    public ulong Id { get; } = id;

    public SelectDefaultValueType Type { get; } = type;

    public static SelectMenuDefaultValue FromChannel(IChannel channel) => new(channel.Id, SelectDefaultValueType.Channel);

    public static SelectMenuDefaultValue FromRole(IRole role) => new(role.Id, SelectDefaultValueType.Role);

    public static SelectMenuDefaultValue FromUser(IUser user) => new(user.Id, SelectDefaultValueType.User);
}
