using System.Text.Json.Serialization;
using PteroBot.Panel.Json;
using Refit;

namespace PteroBot.Panel.Application;

/// <summary>The databases of a server. Needs read or write on <c>server_databases</c>.</summary>
public interface IDatabasesApi
{
    /// <summary>All of them. Needs read.</summary>
    [Get("/api/application/servers/{server}/databases")]
    Task<IReadOnlyList<Database>> ListAsync(int server, DatabaseIncludes? include = null, CancellationToken cancellationToken = default);

    /// <summary>One of them. Needs read.</summary>
    [Get("/api/application/servers/{server}/databases/{id}")]
    Task<Database> GetAsync(int server, int id, DatabaseIncludes? include = null, CancellationToken cancellationToken = default);

    /// <summary>Makes one. Needs write.</summary>
    [Post("/api/application/servers/{server}/databases")]
    Task<Database> CreateAsync(int server, [Body] NewDatabase database, CancellationToken cancellationToken = default);

    /// <summary>Gives one a new password: read it with <see cref="DatabaseIncludes.Password"/>. Needs write.</summary>
    [Post("/api/application/servers/{server}/databases/{id}/reset-password")]
    Task ResetPasswordAsync(int server, int id, CancellationToken cancellationToken = default);

    /// <summary>Deletes one with everything in it. Needs write.</summary>
    [Delete("/api/application/servers/{server}/databases/{id}")]
    Task DeleteAsync(int server, int id, CancellationToken cancellationToken = default);
}

/// <summary>What can come with a database.</summary>
[Flags]
public enum DatabaseIncludes
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Its password.</summary>
    Password = 1,

    /// <summary>Its database server; needs read on <c>database_hosts</c>.</summary>
    Host = 2,
}

/// <summary>A database of a server. Prints without the password.</summary>
public sealed record Database
{
    /// <summary>What calls use.</summary>
    public int Id { get; init; }

    /// <summary>The number of its server.</summary>
    [JsonPropertyName("server")]
    public int ServerId { get; init; }

    /// <summary>The number of its database server.</summary>
    [JsonPropertyName("host")]
    public int HostId { get; init; }

    /// <summary>The name, with a prefix of the panel.</summary>
    [JsonPropertyName("database")]
    public string Name { get => field ?? ""; init; }

    /// <summary>The user name.</summary>
    public string Username { get => field ?? ""; init; }

    /// <summary>From where connections are taken; <c>%</c> is everywhere.</summary>
    [JsonPropertyName("remote")]
    public string ConnectionsFrom { get => field ?? ""; init; }

    /// <summary>Null or 0 is unlimited.</summary>
    public int? MaxConnections { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The password, when asked for. A secret.</summary>
    [JsonIgnore]
    public string? Password { get; init; }

    /// <summary>The database server, when asked for and allowed.</summary>
    [JsonIgnore]
    public DatabaseHost? Host { get; init; }

    [JsonInclude]
    internal DatabaseRelationships? Relationships
    {
        init => (Password, Host) = (value?.Password?.Password, value?.Host);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A database server.</summary>
public sealed record DatabaseHost
{
    /// <summary>Its number.</summary>
    public int Id { get; init; }

    /// <summary>What it is called.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Its address.</summary>
    public string Host { get => field ?? ""; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; }

    /// <summary>The panel's user name on it.</summary>
    public string Username { get => field ?? ""; init; }

    /// <summary>The number of the machine that it belongs to.</summary>
    [JsonPropertyName("node")]
    public int? NodeId { get; init; }
}

/// <summary>What comes with a database.</summary>
internal sealed record DatabaseRelationships
{
    [JsonConverter(typeof(RelatedConverter<Client.DatabasePassword>))]
    public Client.DatabasePassword? Password { get; init; }

    [JsonConverter(typeof(RelatedConverter<DatabaseHost>))]
    public DatabaseHost? Host { get; init; }

    /// <inheritdoc/>
    public override string ToString() => "***";
}

/// <summary>A database to be made.</summary>
/// <param name="Name">1 to 48 letters, digits, <c>_</c> and <c>-</c>; the panel puts a prefix in front.</param>
/// <param name="Host">The number of the database server.</param>
/// <param name="ConnectionsFrom">From where connections are taken: an address, <c>10.0.%</c>, or <c>%</c> for everywhere.</param>
public sealed record NewDatabase([property: JsonPropertyName("database")] string Name, int Host, [property: JsonPropertyName("remote")] string ConnectionsFrom = "%");
