namespace Discord.Rest;

public class RestUser : RestEntity<ulong>, IUser
{
    internal RestUser(BaseDiscordClient discord, WireUser user)
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

    public string GetAvatarUrl(ImageFormat format = ImageFormat.Auto, ushort size = 128) => CdnUrls.Avatar(Id, AvatarId, format, size);

    public string GetDisplayAvatarUrl(ImageFormat format = ImageFormat.Auto, ushort size = 128) => GetAvatarUrl(format, size) ?? CdnUrls.DefaultAvatar(Id);

    public Task<IDMChannel> CreateDMChannelAsync(RequestOptions options = null) => RestDMChannel.OpenAsync(Discord, Id, options);

    public override string ToString() => Username;

    internal static async Task<RestUser> FindAsync(BaseDiscordClient discord, ulong id, RequestOptions options) =>
        await discord.Api.FindUserAsync(id, options) is { } user ? new RestUser(discord, user) : null;
}
