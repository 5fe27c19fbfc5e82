namespace PteroBot.Sandbox.Panel.World;

internal sealed class User
{
    public required int Id { get; init; }

    public required string Uuid { get; init; }

    public required string Username { get; set; }

    public required string Email { get; set; }

    public required string FirstName { get; set; }

    public required string LastName { get; set; }

    public required string Password { get; set; }

    public string? ExternalId { get; set; }

    public string Language { get; set; } = "en";

    public bool RootAdmin { get; set; }

    public bool TwoFactor { get; set; }

    public bool IsManagedExternally { get; set; }

    /// <summary>Pelican's roles; being root administrator is one of them there.</summary>
    public List<Role> Roles { get; } = [];

    /// <summary>Given out when two-factor is set up, before it is switched on.</summary>
    public string? TwoFactorSecret { get; set; }

    public List<SshKey> SshKeys { get; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}

internal sealed record SshKey(string Name, string Fingerprint, string PublicKey, DateTimeOffset CreatedAt);

/// <summary>The panel decides by the kind of a stored key, never by its prefix.</summary>
internal enum KeyKind
{
    Account,
    Application,
}

internal sealed class ApiKey
{
    public required string Identifier { get; init; }

    public required string Secret { get; init; }

    public required User Owner { get; init; }

    public required KeyKind Kind { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public IReadOnlyList<string> AllowedIps { get; init; } = [];

    /// <summary>What an application key may do, resource by resource: 1 read, 2 write.</summary>
    public IReadOnlyDictionary<string, int> Acl { get; init; } = new Dictionary<string, int>();

    /// <summary>The key as its owner holds it.</summary>
    public string Token => Identifier + Secret;
}
