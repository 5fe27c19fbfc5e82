using System.Text.Json.Serialization;

namespace PteroBot.Panel.Client;

/// <summary>The owner of an account key.</summary>
public sealed record Account
{
    /// <summary>The number of the user; Pterodactyl only.</summary>
    public int? Id { get; init; }

    /// <summary>The identifier of the user; Pelican only.</summary>
    public Guid? Uuid { get; init; }

    /// <summary>The panel name.</summary>
    public string Username { get => field ?? ""; init; }

    /// <summary>The e-mail address.</summary>
    public string Email { get => field ?? ""; init; }

    /// <summary>Pterodactyl only.</summary>
    public string? FirstName { get; init; }

    /// <summary>Pterodactyl only.</summary>
    public string? LastName { get; init; }

    /// <summary>The language of the panel pages, as a code.</summary>
    public string Language { get => field ?? ""; init; }

    /// <summary>Whether the user is a root administrator. Then the key opens every server and the whole application API.</summary>
    [JsonPropertyName("admin")]
    public bool IsRootAdmin { get; init; }

    /// <summary>Whether the account has two-factor authentication; only Pelican tells.</summary>
    [JsonPropertyName("2fa_enabled")]
    public bool? HasTwoFactor { get; init; }

    /// <summary>What stays the same when the user changes name and keys.</summary>
    [JsonIgnore]
    public string StableId => Uuid?.ToString() ?? Id?.ToString() ?? Username;
}
