#nullable enable
namespace Discord.Rest;

/// <summary>Addresses of pictures.</summary>
internal static class CdnUrls
{
    public static string? Avatar(ulong userId, string? avatar, ImageFormat format, ushort size) =>
        avatar is null ? null : $"{DiscordConfig.CDNUrl}avatars/{userId}/{avatar}.{Extension(avatar, format)}?size={size}";

    public static string DefaultAvatar(ulong userId) => $"{DiscordConfig.CDNUrl}embed/avatars/{(userId >> 22) % 6}.png";

    private static string Extension(string hash, ImageFormat format) => format switch
    {
        ImageFormat.Auto => hash.StartsWith("a_", StringComparison.Ordinal) ? "gif" : "png",
        ImageFormat.WebP => "webp",
        ImageFormat.Jpeg => "jpeg",
        ImageFormat.Gif => "gif",
        _ => "png",
    };
}
