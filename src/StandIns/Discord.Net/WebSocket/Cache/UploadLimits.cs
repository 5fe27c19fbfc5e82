#nullable enable
namespace Discord.WebSocket;

/// <summary>How large a file may be, by a guild's boosts.</summary>
internal static class UploadLimits
{
    private const ulong MiB = 1024 * 1024;

    public static ulong? ForTier(int? premiumTier) => premiumTier switch
    {
        null => null,
        3 => 100 * MiB,
        2 => 50 * MiB,
        _ => 10 * MiB,
    };
}
