using System.Text.Json.Serialization;
using PteroBot.Panel.Client;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Application;

/// <summary>A server to be made: either on an address of one's choice (<see cref="Allocation"/>) or wherever there is room (<see cref="Deploy"/>).</summary>
/// <param name="Name">1 to 191 characters.</param>
/// <param name="OwnerId">The number of its owner.</param>
/// <param name="EggId">The number of its egg.</param>
public sealed record NewServer(string Name, [property: JsonPropertyName("user")] int OwnerId, [property: JsonPropertyName("egg")] int EggId)
{
    /// <summary>At most 191 characters, in use by no other server.</summary>
    public string? ExternalId { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>The image; the panel wants it, Pelican takes the egg's first when null.</summary>
    public string? DockerImage { get; init; }

    /// <summary>The start command with its placeholders; the panel wants it, Pelican takes the egg's when null.</summary>
    public string? Startup { get; init; }

    /// <summary>A value for every variable of the egg: what is missing becomes empty, if its rules allow that.</summary>
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = TextMapConverter.Empty;

    /// <summary>What it may use of its machine.</summary>
    public required ServerLimits Limits { get; init; }

    /// <summary>How many of what it may have; null counts as none here.</summary>
    public required FeatureLimits FeatureLimits { get; init; }

    /// <summary>Whether the egg's installation is left out.</summary>
    public bool SkipScripts { get; init; }

    /// <summary>Whether the kernel's out-of-memory killer leaves it alone.</summary>
    public bool OomDisabled { get; init; } = true;

    /// <summary>Whether it is started when its installation is done.</summary>
    public bool StartOnCompletion { get; init; }

    /// <summary>Its addresses.</summary>
    public AllocationChoice? Allocation { get; init; }

    /// <summary>What its place must be like.</summary>
    public Deployment? Deploy { get; init; }
}

/// <summary>Free addresses, by number.</summary>
/// <param name="Default">The primary one.</param>
public sealed record AllocationChoice(int Default)
{
    /// <summary>More of them.</summary>
    public IReadOnlyList<int> Additional { get; init; } = [];
}

/// <summary>What the place of a server must be like.</summary>
public sealed record Deployment
{
    /// <summary>Only there, by number; everywhere when empty. Not on Pelican.</summary>
    public IReadOnlyList<int> Locations { get; init; } = [];

    /// <summary>Only on machines with these; Pelican only, which wants the field.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether no other server may have the same IP address.</summary>
    public bool DedicatedIp { get; init; }

    /// <summary>Only these ports: <c>25565</c> or <c>25565-25570</c>; any when empty.</summary>
    public IReadOnlyList<string> PortRange { get; init; } = [];
}
