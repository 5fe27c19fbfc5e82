using System.Text.Json;
using PteroBot.Panel.Client;

namespace PteroBot.Panel.Json;

/// <summary>What comes beside a single server.</summary>
internal sealed record ServerMeta
{
    public bool? IsServerOwner { get; init; }

    public PermissionSet? UserPermissions { get; init; }
}

/// <summary>What comes beside a new key: its second half.</summary>
internal sealed record ApiKeyMeta
{
    public string? SecretToken { get; init; }
}

/// <summary>The only answer in an envelope of its own.</summary>
internal sealed record WebsocketBody
{
    public WebsocketDetails? Data { get; init; }
}

/// <summary>See <see cref="WebsocketCredentials"/>.</summary>
internal sealed record WebsocketDetails
{
    public string? Token { get; init; }

    public string? Socket { get; init; }
}

/// <summary>Permissions with texts (Pterodactyl) or a plain list of names (Pelican).</summary>
internal sealed record PermissionsBody
{
    public JsonElement Permissions { get; init; }
}

/// <summary>Two-factor set-up, in an envelope of its own.</summary>
internal sealed record TwoFactorBody
{
    public TwoFactorDetails? Data { get; init; }
}

/// <summary>See <see cref="TwoFactorSetup"/>.</summary>
internal sealed record TwoFactorDetails
{
    public string? ImageUrlData { get; init; }

    public string? Secret { get; init; }
}

/// <summary>The <c>meta</c> of a list of backups.</summary>
internal sealed record BackupMeta
{
    public int BackupCount { get; init; }

    public Pagination? Pagination { get; init; }
}

/// <summary>See <see cref="SignedUrl"/>.</summary>
internal sealed record SignedUrlBody
{
    public string? Url { get; init; }

    public override string ToString() => "***";
}
