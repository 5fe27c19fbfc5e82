using System.Security.Cryptography;
using System.Text;

namespace PteroBot.Storage.Secrets;

/// <summary>The key that the key ring is sealed with: AES-256-GCM, bound to what the text is.</summary>
internal sealed class MasterKey
{
    public const string Shape = "32 bytes in base64 (44 characters); make one with: openssl rand -base64 32";

    private const int Length = 32;
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    private readonly byte[] _key;

    private MasterKey(byte[] key) => _key = key;

    public static MasterKey Make() => new(RandomNumberGenerator.GetBytes(Length));

    public static bool TryParse(string text, out MasterKey? key)
    {
        var bytes = new byte[Length + 1];
        var isKey = Convert.TryFromBase64String(text.Trim(), bytes, out var written) && written == Length;
        key = isKey ? new MasterKey(bytes[..Length]) : null;
        return isKey;
    }

    /// <summary>The key as it stands in its file.</summary>
    public string Reveal() => Convert.ToBase64String(_key);

    /// <summary>Nonce, tag and cipher text in base64.</summary>
    public string Seal(string text, string purpose)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[NonceLength + TagLength + plain.Length];
        var nonce = bytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(nonce, plain, bytes.AsSpan(NonceLength + TagLength), bytes.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(purpose));
        CryptographicOperations.ZeroMemory(plain);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>The text, or null when it was not sealed with this key for this purpose.</summary>
    public string? Unseal(string sealedText, string purpose)
    {
        var bytes = new byte[sealedText.Length];
        if (!Convert.TryFromBase64String(sealedText, bytes, out var length) || length < NonceLength + TagLength)
            return null;
        var cipher = bytes.AsSpan(NonceLength + TagLength, length - NonceLength - TagLength);
        var plain = new byte[cipher.Length];
        try
        {
            using var aes = new AesGcm(_key, TagLength);
            aes.Decrypt(bytes.AsSpan(0, NonceLength), cipher, bytes.AsSpan(NonceLength, TagLength), plain, Encoding.UTF8.GetBytes(purpose));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    public override string ToString() => "***";
}
