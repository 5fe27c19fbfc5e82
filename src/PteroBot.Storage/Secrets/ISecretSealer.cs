namespace PteroBot.Storage;

/// <summary>
/// Seals secrets before they are stored. The purpose says whose it is and is not a secret, e.g. <c>link/{guild}/{user}/{panel}</c>:
/// a sealed value opens only under the purpose that it was sealed for, so it cannot be moved to another row.
/// </summary>
public interface ISecretSealer
{
    /// <summary>Seals a secret. The same secret looks different each time.</summary>
    ValueTask<SealedText> SealAsync(SecretText secret, string purpose, CancellationToken ct);

    /// <summary>The secret, or null when the value was not sealed here for this purpose.</summary>
    ValueTask<SecretText?> UnsealAsync(SealedText sealedText, string purpose, CancellationToken ct);
}
