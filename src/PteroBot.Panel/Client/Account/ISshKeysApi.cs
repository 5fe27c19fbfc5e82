using Refit;

namespace PteroBot.Panel.Client;

/// <summary>The SSH keys with which the account reaches SFTP.</summary>
public interface ISshKeysApi
{
    /// <summary>All of them.</summary>
    [Get("/api/client/account/ssh-keys")]
    Task<IReadOnlyList<SshKey>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds one.</summary>
    [Post("/api/client/account/ssh-keys")]
    Task<SshKey> AddAsync([Body] NewSshKey key, CancellationToken cancellationToken = default);

    /// <summary>Removes one. On Pterodactyl an unknown one is fine. Pelican does this by another route and cannot remove a fingerprint with a slash in it.</summary>
    [Post("/api/client/account/ssh-keys/remove")]
    Task RemoveAsync([Body] SshKeyFingerprint key, CancellationToken cancellationToken = default);
}

/// <summary>A public key.</summary>
public sealed record SshKey
{
    /// <summary>What its owner calls it.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>What names it in calls.</summary>
    public string Fingerprint { get => field ?? ""; init; }

    /// <summary>The key, as PKCS8 text.</summary>
    public string PublicKey { get => field ?? ""; init; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A public key to be added.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="PublicKey">The key; no DSA, RSA with at least 2048 bits.</param>
public sealed record NewSshKey(string Name, string PublicKey);

/// <summary>Names a key.</summary>
/// <param name="Fingerprint">Its fingerprint.</param>
public sealed record SshKeyFingerprint(string Fingerprint);
