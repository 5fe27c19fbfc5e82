namespace Discord;

/// <summary>What a member may do everywhere in a guild.</summary>
public readonly struct GuildPermissions(ulong rawValue)
{
    public static readonly GuildPermissions None;
    public static readonly GuildPermissions All = new(Enum.GetValues<GuildPermission>().Aggregate(0UL, (all, one) => all | (ulong)one));

    public ulong RawValue { get; } = rawValue;

    public bool Administrator => Has(GuildPermission.Administrator);

    public bool Has(GuildPermission permission) => (RawValue & (ulong)permission) == (ulong)permission;

    public List<GuildPermission> ToList()
    {
        var value = this;
        return [.. Enum.GetValues<GuildPermission>().Where(permission => value.Has(permission))];
    }

    public override string ToString() => RawValue.ToString();
}
