using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PteroBot.Storage.Secrets;

/// <summary>Seals with the key ring.</summary>
internal sealed class SecretSealer(KeyRing ring) : ISecretSealer
{
    public async ValueTask<SealedText> SealAsync(SecretText secret, string purpose, CancellationToken ct)
    {
        var protection = await ring.ProtectionAsync(ct);
        return new SealedText(protection.For(purpose).Protect(secret.Reveal()));
    }

    public async ValueTask<SecretText?> UnsealAsync(SealedText sealedText, string purpose, CancellationToken ct)
    {
        if (sealedText.IsEmpty)
            return null;
        if (TryOpen(await ring.ProtectionAsync(ct), sealedText, purpose) is { } secret)
            return secret;
        // Another process may have rotated the keys since the ring was read.
        return await ring.ReloadAsync(ct) ? TryOpen(await ring.ProtectionAsync(ct), sealedText, purpose) : null;
    }

    private static SecretText? TryOpen(RingProtection protection, SealedText sealedText, string purpose)
    {
        try
        {
            return new SecretText(protection.For(purpose).Unprotect(sealedText.Text));
        }
        catch (CryptographicException)
        {
            return null; // of another row, another store, or damaged: its message tells nobody more
        }
    }
}
