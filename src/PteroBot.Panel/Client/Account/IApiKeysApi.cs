using PteroBot.Panel.Http;
using Refit;

namespace PteroBot.Panel.Client;

/// <summary>The account keys of the key's owner.</summary>
public interface IApiKeysApi
{
    /// <summary>All account keys, without their secrets.</summary>
    [Get("/api/client/account/api-keys")]
    Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes a key; at most 25 per account. The only time that it can be seen.</summary>
    [Post("/api/client/account/api-keys")]
    Task<CreatedApiKey> CreateAsync([Body] NewApiKey key, CancellationToken cancellationToken = default);

    /// <summary>Deletes a key, be it the one in use, by <see cref="PanelKey.Identifier"/>.</summary>
    [Delete("/api/client/account/api-keys/{identifier}")]
    Task DeleteAsync([PathSegment] string identifier, CancellationToken cancellationToken = default);
}

/// <summary>An account key without its secret.</summary>
public record ApiKey
{
    /// <summary>The first half of the key.</summary>
    public string Identifier { get => field ?? ""; init; }

    /// <summary>What its owner calls it.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary>From where it works; empty is everywhere.</summary>
    public IReadOnlyList<string> AllowedIps { get => field ?? []; init; }

    /// <summary>When it was used last.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A key that was just made.</summary>
/// <param name="Description">What it is called.</param>
/// <param name="Key">The whole key.</param>
public sealed record CreatedApiKey(string Description, PanelKey Key);

/// <summary>A key to be made.</summary>
/// <param name="Description">At most 500 characters.</param>
public sealed record NewApiKey(string Description)
{
    /// <summary>Up to 50 addresses or ranges from which it works; empty is everywhere.</summary>
    public IReadOnlyList<string> AllowedIps { get; init; } = [];
}
