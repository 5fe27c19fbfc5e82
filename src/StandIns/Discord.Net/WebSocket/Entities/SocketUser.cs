using Discord.Rest;

namespace Discord.WebSocket;

public abstract class SocketUser : SocketEntity<ulong>, IUser
{
    internal SocketUser(DiscordSocketClient discord, WireUser user)
        : base(discord, user.Id)
    {
        Username = user.Username;
        GlobalName = user.GlobalName;
        AvatarId = user.Avatar;
        IsBot = user.Bot;
    }

    public bool IsBot { get; }
    public string Username { get; }
    public string GlobalName { get; }
    public string AvatarId { get; }
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);
    public string Mention => MentionUtils.MentionUser(Id);

    public Task<IDMChannel> CreateDMChannelAsync(RequestOptions options = null) => RestDMChannel.OpenAsync(Discord, Id, options);

    public string GetAvatarUrl(ImageFormat format = ImageFormat.Auto, ushort size = 128) => CdnUrls.Avatar(Id, AvatarId, format, size);

    public virtual string GetDisplayAvatarUrl(ImageFormat format = ImageFormat.Auto, ushort size = 128) =>
        GetAvatarUrl(format, size) ?? CdnUrls.DefaultAvatar(Id);

    public override string ToString() => Username;
}
