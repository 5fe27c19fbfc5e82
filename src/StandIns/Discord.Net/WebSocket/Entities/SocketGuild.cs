using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>A guild that the bot is in. Roles and channels are kept packed and made when they are asked for.</summary>
public class SocketGuild : SocketEntity<ulong>, IGuild
{
    private PackedRecords _roles;
    private PackedRecords _channels;
    private ulong[] _ownRoleIds = [];

    internal SocketGuild(DiscordSocketClient discord, ulong id)
        : base(discord, id)
    {
    }

    public string Name { get; private set; }
    public ulong OwnerId { get; private set; }
    public string PreferredLocale { get; private set; }
    public ulong MaxUploadLimit { get; private set; }
    public bool IsConnected { get; internal set; }
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);
    public SocketRole EveryoneRole => GetRole(Id);

    /// <summary>The bot as a member.</summary>
    public SocketGuildUser CurrentUser =>
        Discord.OwnUser is { } user ? new SocketGuildUser(this, user, new WireMember { Roles = _ownRoleIds }) : null;

    public IReadOnlyCollection<SocketRole> Roles
    {
        get
        {
            var roles = new List<SocketRole>();
            foreach (var record in _roles)
                roles.Add(new SocketRole(this, record.Id, RoleRecord.Unpack(record.Content)));
            return roles;
        }
    }

    public IReadOnlyCollection<SocketGuildChannel> Channels
    {
        get
        {
            var channels = new List<SocketGuildChannel>();
            foreach (var record in _channels)
                channels.Add(SocketGuildChannel.Create(this, record.Id, record.Content));
            return channels;
        }
    }

    public IReadOnlyCollection<SocketTextChannel> TextChannels => [.. Channels.OfType<SocketTextChannel>()];

    IRole IGuild.EveryoneRole => EveryoneRole;
    IReadOnlyCollection<IRole> IGuild.Roles => Roles;

    public SocketRole GetRole(ulong id) => _roles.TryFind(id, out var role) ? new SocketRole(this, id, RoleRecord.Unpack(role)) : null;

    public SocketGuildChannel GetChannel(ulong id) => _channels.TryFind(id, out var channel) ? SocketGuildChannel.Create(this, id, channel) : null;

    public SocketTextChannel GetTextChannel(ulong id) => GetChannel(id) as SocketTextChannel;

    /// <summary>Only the bot itself is cached; other members come with their interactions.</summary>
    public SocketGuildUser GetUser(ulong id) => id == Discord.OwnUser?.Id ? CurrentUser : null;

    public Task LeaveAsync(RequestOptions options = null) => Discord.Api.LeaveGuildAsync(Id, options);

    IRole IGuild.GetRole(ulong id) => GetRole(id);

    async Task<IGuildChannel> IGuild.GetChannelAsync(ulong id, CacheMode mode, RequestOptions options) => await FindChannelAsync(id, mode, options) as IGuildChannel;

    async Task<ITextChannel> IGuild.GetTextChannelAsync(ulong id, CacheMode mode, RequestOptions options) => await FindChannelAsync(id, mode, options) as ITextChannel;

    Task<IGuildUser> IGuild.GetCurrentUserAsync(CacheMode mode, RequestOptions options) => Task.FromResult<IGuildUser>(CurrentUser);

    async Task<IGuildUser> IGuild.GetUserAsync(ulong id, CacheMode mode, RequestOptions options)
    {
        if (GetUser(id) is { } cached || mode == CacheMode.CacheOnly)
            return GetUser(id);
        return await Discord.Api.FindMemberAsync(Id, id, options) is { User: { } user } member ? new SocketGuildUser(this, user, member) : null;
    }

    public override string ToString() => Name;

    /// <summary>What roles and channels take in memory.</summary>
    internal int KeptBytes => _roles.ByteCount + _channels.ByteCount;

    internal ulong PermissionsOf(ulong roleId) => _roles.TryFind(roleId, out var role) ? RoleRecord.UnpackPermissions(role) : 0;

    // Only the read loop changes a guild, and each change replaces a whole array: readers need no lock.

    /// <summary>Takes what a GUILD_CREATE or GUILD_UPDATE said; what it did not say stays.</summary>
    internal void Update(GuildParts parts)
    {
        Name = parts.Name ?? Name;
        OwnerId = parts.OwnerId ?? OwnerId;
        PreferredLocale = parts.PreferredLocale ?? PreferredLocale;
        MaxUploadLimit = UploadLimits.ForTier(parts.PremiumTier) ?? MaxUploadLimit;
        _roles = parts.Roles ?? _roles;
        _channels = parts.Channels ?? _channels;
        _ownRoleIds = parts.OwnRoleIds ?? _ownRoleIds;
    }

    internal void SetRole(WireRole role) => _roles = _roles.With(role.Id, RoleRecord.From(role).Pack());

    internal void RemoveRole(ulong id) => _roles = _roles.Without(id);

    internal void SetChannel(WireChannel channel) => _channels = _channels.With(channel.Id, ChannelRecord.Pack(channel));

    internal void RemoveChannel(ulong id) => _channels = _channels.Without(id);

    internal void SetOwnRoles(ulong[] roleIds) => _ownRoleIds = roleIds;

    private async Task<IChannel> FindChannelAsync(ulong id, CacheMode mode, RequestOptions options)
    {
        if (GetChannel(id) is { } cached)
            return cached;
        if (mode == CacheMode.CacheOnly || await Discord.Api.FindChannelAsync(id, options) is not { } channel || channel.GuildId is { } guild && guild != Id)
            return null;
        return RestChannel.Create(Discord, channel, this);
    }
}
