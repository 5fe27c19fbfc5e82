namespace Discord;

public interface IUser : ISnowflakeEntity, IMentionable
{
    string AvatarId { get; }

    bool IsBot { get; }

    string Username { get; }

    string GlobalName { get; }

    string GetAvatarUrl(ImageFormat format = ImageFormat.Auto, ushort size = 128);

    string GetDisplayAvatarUrl(ImageFormat format = ImageFormat.Auto, ushort size = 128);

    Task<IDMChannel> CreateDMChannelAsync(RequestOptions options = null);
}
