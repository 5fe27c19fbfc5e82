using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Client;

/// <summary>Where SFTP listens. The user name is <c>panelname.identifier</c>, the password that of the panel.</summary>
public sealed record SftpDetails
{
    /// <summary>A host name, for all its name.</summary>
    [JsonPropertyName("ip")]
    public string Host { get => field ?? ""; init; }

    /// <summary>The port.</summary>
    public int Port { get; init; }

    /// <summary>A nicer name of the host; Pelican only.</summary>
    public string? Alias { get; init; }
}

/// <summary>How many of what a server may have.</summary>
public sealed record FeatureLimits
{
    /// <summary>Null is unlimited, 0 none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Databases { get; init; }

    /// <summary>The primary one included; null or 0 means that the user can add none.</summary>
    public int? Allocations { get; init; }

    /// <summary>0 is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Backups { get; init; }
}

/// <summary>An address of a server.</summary>
public sealed record Allocation
{
    /// <summary>The number of it.</summary>
    public int Id { get; init; }

    /// <summary>The IP address.</summary>
    public string Ip { get => field ?? ""; init; }

    /// <summary>The name that people use instead, if there is one.</summary>
    [JsonPropertyName("ip_alias")]
    public string? Alias { get; init; }

    /// <summary>The port.</summary>
    public int Port { get; init; }

    /// <summary>A note of its people.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether it is the primary one.</summary>
    public bool IsDefault { get; init; }

    /// <summary>As players type it: <c>play.example.com:25565</c>.</summary>
    [JsonIgnore]
    public string Address => $"{(string.IsNullOrEmpty(Alias) ? Ip : Alias)}:{Port}";
}

/// <summary>The egg of a server, by name.</summary>
public sealed record EggName
{
    /// <summary>The identifier.</summary>
    public Guid Uuid { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }
}

/// <summary>A variable of a server's start command.</summary>
public sealed record EggVariable
{
    /// <summary>What people call it.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>What it is for.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary>The name in the environment: what calls use.</summary>
    [JsonPropertyName("env_variable")]
    public string Key { get => field ?? ""; init; }

    /// <summary>Applies when there is no <see cref="ServerValue"/>.</summary>
    public string DefaultValue { get => field ?? ""; init; }

    /// <summary>Null when it was never set.</summary>
    public string? ServerValue { get; init; }

    /// <summary>Whether its people may change it.</summary>
    public bool IsEditable { get; init; }

    /// <summary>The rules for its value, as Laravel writes them: <c>required|string|max:20</c>.</summary>
    [JsonConverter(typeof(RulesConverter))]
    public string Rules { get => field ?? ""; init; }

    /// <summary>The value that applies.</summary>
    [JsonIgnore]
    public string Value => ServerValue ?? DefaultValue;
}

/// <summary>Somebody with whom a server is shared.</summary>
public sealed record Subuser
{
    /// <summary>The identifier of the panel user.</summary>
    public Guid Uuid { get; init; }

    /// <summary>The panel name.</summary>
    public string Username { get => field ?? ""; init; }

    /// <summary>The e-mail address.</summary>
    public string Email { get => field ?? ""; init; }

    /// <summary>A picture.</summary>
    public string? Image { get; init; }

    /// <summary>Whether the account has two-factor authentication.</summary>
    [JsonPropertyName("2fa_enabled")]
    public bool HasTwoFactor { get; init; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>What this subuser may do.</summary>
    public PermissionSet Permissions { get => field ?? PermissionSet.Empty; init; }
}
