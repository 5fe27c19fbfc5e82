using System.Text;
using System.Text.Json.Serialization;
using PteroBot.Panel.Json;
using Refit;

namespace PteroBot.Panel.Client;

/// <summary>The databases of a server.</summary>
public interface IDatabasesApi
{
    /// <summary>All of them. Needs <see cref="Permissions.DatabaseRead"/>; passwords need <see cref="Permissions.DatabaseViewPassword"/>.</summary>
    [Get("/api/client/servers/{server}/databases")]
    Task<IReadOnlyList<Database>> ListAsync(ServerId server, DatabaseIncludes? include = null, CancellationToken cancellationToken = default);

    /// <summary>Makes one; the answer has its password. Needs <see cref="Permissions.DatabaseCreate"/>.</summary>
    [Post("/api/client/servers/{server}/databases")]
    Task<Database> CreateAsync(ServerId server, [Body] NewDatabase database, CancellationToken cancellationToken = default);

    /// <summary>Gives it a new password, which is in the answer if it may be seen. Needs <see cref="Permissions.DatabaseUpdate"/>.</summary>
    [Post("/api/client/servers/{server}/databases/{database}/rotate-password")]
    Task<Database> RotatePasswordAsync(ServerId server, DatabaseId database, CancellationToken cancellationToken = default);

    /// <summary>Deletes it with everything in it. Needs <see cref="Permissions.DatabaseDelete"/>.</summary>
    [Delete("/api/client/servers/{server}/databases/{database}")]
    Task DeleteAsync(ServerId server, DatabaseId database, CancellationToken cancellationToken = default);
}

/// <summary>What can come with a database.</summary>
[Flags]
public enum DatabaseIncludes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its password.</summary>
    Password = 1,
}

/// <summary>A database of a server. Prints without the password.</summary>
public sealed record Database
{
    /// <summary>What names it in calls.</summary>
    [JsonConverter(typeof(DatabaseIdConverter))]
    public DatabaseId Id { get; init; }

    /// <summary>The name, with a prefix of the panel.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The user name.</summary>
    public string Username { get => field ?? ""; init; }

    /// <summary>Where the database server is.</summary>
    public DatabaseHost Host { get => field ?? new DatabaseHost(); init; }

    /// <summary>From where connections are taken; <c>%</c> is everywhere.</summary>
    public string ConnectionsFrom { get => field ?? ""; init; }

    /// <summary>Null or 0 is unlimited.</summary>
    public int? MaxConnections { get; init; }

    /// <summary>The password, when asked for and allowed. A secret.</summary>
    [JsonIgnore]
    public string? Password { get; init; }

    [JsonInclude]
    internal DatabaseRelationships? Relationships
    {
        init => Password = value?.Password?.Password;
    }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(Name);
        return true;
    }
}

/// <summary>What comes with a database.</summary>
internal sealed record DatabaseRelationships
{
    [JsonConverter(typeof(RelatedConverter<DatabasePassword>))]
    public DatabasePassword? Password { get; init; }

    /// <inheritdoc/>
    public override string ToString() => "***";
}

/// <summary>The password of a database.</summary>
internal sealed record DatabasePassword
{
    public string? Password { get; init; }

    /// <inheritdoc/>
    public override string ToString() => "***";
}

/// <summary>A database server.</summary>
public sealed record DatabaseHost
{
    /// <summary>Its name or address.</summary>
    public string Address { get => field ?? ""; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; }
}

/// <summary>A database to be made.</summary>
/// <param name="Name">3 to 48 letters, digits, <c>_</c> and <c>-</c>; the panel puts a prefix in front.</param>
/// <param name="ConnectionsFrom">From where connections are taken: an address, <c>10.0.%</c>, or <c>%</c> for everywhere.</param>
public sealed record NewDatabase([property: JsonPropertyName("database")] string Name, [property: JsonPropertyName("remote")] string ConnectionsFrom = "%");
