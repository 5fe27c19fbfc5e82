using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using PteroBot.Panel.Json;
using Refit;

namespace PteroBot.Panel.Application;

/// <summary>Somebody with an account.</summary>
public sealed record User
{
    /// <summary>What calls use.</summary>
    public int Id { get; init; }

    /// <summary>The identifier of another system.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The full identifier.</summary>
    public Guid Uuid { get; init; }

    /// <summary>The panel name, in lower case.</summary>
    public string Username { get => field ?? ""; init; }

    /// <summary>The e-mail address.</summary>
    public string Email { get => field ?? ""; init; }

    /// <summary>Empty on Pelican.</summary>
    public string FirstName { get => field ?? ""; init; }

    /// <summary>Empty on Pelican.</summary>
    public string LastName { get => field ?? ""; init; }

    /// <summary>The language of the panel pages, as a code.</summary>
    public string Language { get => field ?? ""; init; }

    /// <summary>Whether the user is a root administrator.</summary>
    [JsonPropertyName("root_admin")]
    public bool IsRootAdmin { get; init; }

    /// <summary>Whether the account has two-factor authentication.</summary>
    [JsonPropertyName("2fa")]
    public bool HasTwoFactor { get; init; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The user's own servers, when asked for and allowed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Server>? Servers { get; init; }

    [JsonInclude]
    internal UserRelationships? Relationships
    {
        init => Servers = value?.Servers;
    }
}

/// <summary>What comes with a user.</summary>
internal sealed record UserRelationships
{
    [JsonConverter(typeof(RelatedListConverter<Server>))]
    public IReadOnlyList<Server>? Servers { get; init; }
}

/// <summary>A user to be made, or to be changed.</summary>
/// <param name="Email">1 to 191 characters, in use by nobody else.</param>
/// <param name="Username">3 to 191 letters, digits, <c>_</c>, <c>-</c> and <c>.</c>, with a letter or digit at both ends; in use by nobody else.</param>
/// <param name="FirstName">1 to 191 characters; unknown to Pelican.</param>
/// <param name="LastName">1 to 191 characters; unknown to Pelican.</param>
public sealed record NewUser(string Email, string Username, string FirstName, string LastName)
{
    /// <summary>At most 191 characters, in use by nobody else.</summary>
    public string? ExternalId { get; init; }

    /// <summary>A new user without one gets a link to choose it; a changed one keeps his.</summary>
    public string? Password { get; init; }

    /// <summary>One of the panel's languages, as a code.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the user is to be a root administrator. Pelican does not take it.</summary>
    public bool? RootAdmin { get; init; }

    /// <summary>Everything of a user as it is, to change a part of it.</summary>
    public static NewUser From(User user) => new(user.Email, user.Username, user.FirstName, user.LastName) { ExternalId = user.ExternalId, Language = user.Language };

    /// <inheritdoc/>
    public override string ToString() => Username;
}

/// <summary>Which users, in which order, and which page of them. Filters find what contains the text.</summary>
public sealed record UserQuery : PageQuery
{
    /// <summary>Part of the address.</summary>
    [AliasAs("filter[email]")]
    public string? Email { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the panel name.</summary>
    [AliasAs("filter[username]")]
    public string? Username { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the uuid.</summary>
    [AliasAs("filter[uuid]")]
    public string? Uuid { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the external id; <see cref="IUsersApi.GetExternalAsync"/> finds exactly.</summary>
    [AliasAs("filter[external_id]")]
    public string? ExternalId { get; init => field = value?.Replace(',', ' '); }

    /// <summary>The order.</summary>
    [AliasAs("sort")]
    public IdSort? Sort { get; init; }

    /// <summary>What comes with each user.</summary>
    [AliasAs("include")]
    public UserIncludes? Include { get; init; }
}

/// <summary>What can come with a user.</summary>
[Flags]
public enum UserIncludes
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>The user's own servers.</summary>
    Servers = 1,
}

/// <summary>The orders of the lists of users and servers.</summary>
public enum IdSort
{
    /// <summary>Oldest first.</summary>
    [EnumMember(Value = "id")]
    Id,

    /// <summary>Newest first.</summary>
    [EnumMember(Value = "-id")]
    IdDescending,

    /// <summary>By uuid.</summary>
    [EnumMember(Value = "uuid")]
    Uuid,

    /// <summary>By uuid, backwards.</summary>
    [EnumMember(Value = "-uuid")]
    UuidDescending,
}
