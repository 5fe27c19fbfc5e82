namespace PteroBot.Storage;

/// <summary>How far a rotation is.</summary>
/// <param name="Type">The document type that is worked on.</param>
/// <param name="Resealed">Values sealed again so far, of all types.</param>
public sealed record RotationProgress(string Type, int Resealed);

/// <summary>What a rotation did.</summary>
/// <param name="Resealed">Values that are sealed under the new key now.</param>
/// <param name="Unreadable">Values that no key opens; they were left as they are.</param>
/// <param name="RingKeys">Keys in the ring, the new one included.</param>
/// <param name="NewMasterKey">Whether the ring is sealed under the new master key now (<c>Security:NewMasterKey</c>, <c>Security:NewMasterKeyFile</c>).</param>
public sealed record RotationResult(int Resealed, int Unreadable, int RingKeys, bool NewMasterKey);

/// <summary>Behind <c>pterobot keys rotate</c>: a new key in the ring, every sealed value sealed again under it.</summary>
public interface IKeyRotation
{
    /// <summary>
    /// Rotates. May be stopped at any moment, also by <c>kill -9</c>: everything stays readable, and running it again finishes the work.
    /// </summary>
    Task<RotationResult> RotateAsync(IProgress<RotationProgress>? progress, CancellationToken ct);
}
