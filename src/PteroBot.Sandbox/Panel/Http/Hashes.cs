using System.Security.Cryptography;
using System.Text;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>Old hashes that the panel uses as names; nothing rests on their strength.</summary>
internal static class Hashes
{
#pragma warning disable CA5350, CA5351
    public static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    public static string Sha1(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350, CA5351
}
