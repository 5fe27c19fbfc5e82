namespace Discord;

/// <summary>Who or what a menu of users, roles or channels shows as chosen.</summary>
public readonly struct SelectMenuDefaultValue(ulong id, SelectDefaultValueType type)
{
    public ulong Id { get; } = id;

    public SelectDefaultValueType Type { get; } = type;
}
