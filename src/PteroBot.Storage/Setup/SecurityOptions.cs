namespace PteroBot.Storage;

/// <summary>
/// The master key, which opens the key ring: the settings <c>Security:*</c>. It is 32 random bytes in base64 (<c>openssl rand -base64 32</c>).
/// Without any of them it is read from <see cref="DefaultFile"/>, which is made on the first run.
/// </summary>
public sealed class SecurityOptions
{
    /// <summary>A folder of its own beside <c>data/</c>: in Docker a volume of its own, so that a backup of the data holds no key.</summary>
    public const string DefaultFile = "keys/master.key";

    /// <summary><c>Security:MasterKey</c>: the key itself.</summary>
    public string? MasterKey { get; set; }

    /// <summary><c>Security:MasterKeyFile</c>: the file that holds it, readable for its owner only; made on the first run.</summary>
    public string? MasterKeyFile { get; set; }

    /// <summary><c>Security:NewMasterKey</c>: the key to change to, with <c>pterobot keys rotate</c>. From then on either opens the ring.</summary>
    public string? NewMasterKey { get; set; }

    /// <summary><c>Security:NewMasterKeyFile</c>: the same from a file, which a rotation makes when it is not there.</summary>
    public string? NewMasterKeyFile { get; set; }
}
