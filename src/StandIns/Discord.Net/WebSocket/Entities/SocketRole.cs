namespace Discord.WebSocket;

/// <summary>A role of a guild, as it was when it was asked for.</summary>
public class SocketRole : SocketEntity<ulong>, IRole
{
    private readonly RoleRecord _role;

    internal SocketRole(SocketGuild guild, ulong id, RoleRecord role)
        : base(guild.Discord, id)
    {
        Guild = guild;
        _role = role;
    }

    public SocketGuild Guild { get; }
    public Color Color => new(_role.Color & Color.MaxDecimalValue);
    public bool IsManaged => _role.IsManaged;
    public bool IsMentionable => _role.IsMentionable;
    public bool IsEveryone => Id == Guild.Id;
    public string Name => _role.Name;
    public GuildPermissions Permissions => new(_role.Permissions);
    public int Position => _role.Position;
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);
    public string Mention => IsEveryone ? "@everyone" : MentionUtils.MentionRole(Id);
    IGuild IRole.Guild => Guild;

    public int CompareTo(IRole role) => Position != role.Position ? Position.CompareTo(role.Position) : role.Id.CompareTo(Id);

    public override string ToString() => Name;
}
