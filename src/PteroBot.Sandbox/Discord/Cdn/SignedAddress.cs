using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Cdn;

/// <summary>Addresses of files carry when they were issued, when they expire and a signature over both, as on Discord's CDN.</summary>
internal static class SignedAddress
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static string Of(DiscordWorld world, DiscordAttachment attachment)
    {
        var issued = world.Now.ToUnixTimeSeconds();
        var expires = issued + (long)Life.TotalSeconds;
        var path = PathOf(attachment);
        return $"{world.Address}{path}?ex={expires:x}&is={issued:x}&hm={Sign(path, expires, issued)}&";
    }

    public static bool IsValid(DiscordWorld world, DiscordAttachment attachment, string? ex, string? issued, string? hm) =>
        long.TryParse(ex, NumberStyles.HexNumber, null, out var expires) && long.TryParse(issued, NumberStyles.HexNumber, null, out var from)
        && hm == Sign(PathOf(attachment), expires, from) && expires >= world.Now.ToUnixTimeSeconds();

    private static string PathOf(DiscordAttachment attachment) =>
        $"/{(attachment.IsEphemeral ? "ephemeral-attachments" : "attachments")}/{attachment.ChannelId}/{attachment.Id}/{Uri.EscapeDataString(attachment.Filename)}";

    private static string Sign(string path, long expires, long issued) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{path}|{expires:x}|{issued:x}")));
}
