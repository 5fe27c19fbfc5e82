using System.Text.Json;
using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Application;

/// <summary>What servers are made from.</summary>
public sealed record Egg
{
    /// <summary>What calls use.</summary>
    public int Id { get; init; }

    /// <summary>The full identifier.</summary>
    public Guid Uuid { get; init; }

    /// <summary>What it is called.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The number of its nest; null on Pelican.</summary>
    [JsonPropertyName("nest")]
    public int? NestId { get; init; }

    /// <summary>Who made it, as e-mail address.</summary>
    public string Author { get => field ?? ""; init; }

    /// <summary>What it runs.</summary>
    public string? Description { get; init; }

    /// <summary>The images to choose from: name and image.</summary>
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string?> DockerImages { get => field ?? TextMapConverter.Empty; init; }

    /// <summary>How its servers are configured, as the panel keeps it.</summary>
    public JsonElement Config { get; init; }

    /// <summary>The start command with its placeholders.</summary>
    public string? Startup { get; init; }

    /// <summary>How its servers are installed.</summary>
    public EggScript Script { get => field ?? new EggScript(); init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Its variables, when asked for and allowed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Variable>? Variables { get; init; }

    /// <summary>Servers made from it, when asked for and allowed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Server>? Servers { get; init; }

    /// <summary>Its nest, when asked for and allowed.</summary>
    [JsonIgnore]
    public Nest? Nest { get; init; }

    [JsonInclude]
    internal EggRelationships? Relationships
    {
        init => (Variables, Servers, Nest) = (value?.Variables, value?.Servers, value?.Nest);
    }
}

/// <summary>How servers are installed.</summary>
public sealed record EggScript
{
    /// <summary>Whether it runs with all rights.</summary>
    public bool Privileged { get; init; }

    /// <summary>The script.</summary>
    public string? Install { get; init; }

    /// <summary>What runs it.</summary>
    public string? Entry { get; init; }

    /// <summary>In which image.</summary>
    public string? Container { get; init; }
}

/// <summary>What comes with an egg.</summary>
internal sealed record EggRelationships
{
    [JsonConverter(typeof(RelatedListConverter<Variable>))]
    public IReadOnlyList<Variable>? Variables { get; init; }

    [JsonConverter(typeof(RelatedListConverter<Server>))]
    public IReadOnlyList<Server>? Servers { get; init; }

    [JsonConverter(typeof(RelatedConverter<Nest>))]
    public Nest? Nest { get; init; }
}

/// <summary>A variable of an egg, or of a server with its value.</summary>
public sealed record Variable
{
    /// <summary>Its number.</summary>
    public int Id { get; init; }

    /// <summary>The number of the egg.</summary>
    public int EggId { get; init; }

    /// <summary>What people call it.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>What it is for.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary>The name in the environment.</summary>
    [JsonPropertyName("env_variable")]
    public string Key { get => field ?? ""; init; }

    /// <summary>Applies when the server has no value.</summary>
    public string DefaultValue { get => field ?? ""; init; }

    /// <summary>The server's value; null when it was never set, and for an egg.</summary>
    public string? ServerValue { get; init; }

    /// <summary>Whether the server's people see it.</summary>
    public bool UserViewable { get; init; }

    /// <summary>Whether the server's people may change it.</summary>
    public bool UserEditable { get; init; }

    /// <summary>The rules for its value, as Laravel writes them; Pelican gives them as a list.</summary>
    [JsonConverter(typeof(RulesConverter))]
    public string Rules { get => field ?? ""; init; }
}
