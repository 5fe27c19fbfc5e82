using System.Security.Cryptography;
using System.Text;

namespace PteroBot.Panel;

/// <summary>Stands for a key where no secret may be. A hash of all of it, so that somebody who knows only the public half cannot step into its place.</summary>
/// <param name="Hash">The hash, in hexadecimal.</param>
/// <param name="IsForApplication">Whether it is used on the application API, which has limits of its own.</param>
internal sealed record KeyName(string Hash, bool IsForApplication)
{
    public static KeyName Of(PanelKey key, bool isForApplication = false) =>
        new(Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(key.Reveal()))), isForApplication);
}
