using System.Text.Json.Serialization;
using PteroBot.Panel.Client;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Application;

/// <summary>All the details of a server: what is left out is removed.</summary>
/// <param name="Name">1 to 191 characters.</param>
/// <param name="OwnerId">The number of its owner.</param>
public sealed record ServerDetails(string Name, [property: JsonPropertyName("user")] int OwnerId)
{
    /// <summary>Removed when null.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Removed when null.</summary>
    public string? Description { get; init; }

    /// <summary>Everything as it is, to change a part of it.</summary>
    public static ServerDetails From(Server server) => new(server.Name, server.OwnerId) { ExternalId = server.ExternalId, Description = server.Description };
}

/// <summary>All the limits of a server.</summary>
/// <param name="AllocationId">The number of its primary address, one of its own.</param>
public sealed record ServerBuild([property: JsonPropertyName("allocation")] int AllocationId)
{
    /// <summary>What it may use of its machine.</summary>
    public required ServerLimits Limits { get; init; }

    /// <summary>How many of what it may have; here null is unlimited for databases.</summary>
    public required FeatureLimits FeatureLimits { get; init; }

    /// <summary>Whether the kernel's out-of-memory killer leaves it alone.</summary>
    public bool OomDisabled { get; init; }

    /// <summary>Free addresses that it gets, by number.</summary>
    public IReadOnlyList<int>? AddAllocations { get; init; }

    /// <summary>Addresses that it loses, by number.</summary>
    public IReadOnlyList<int>? RemoveAllocations { get; init; }

    /// <summary>Everything as it is, to change a part of it.</summary>
    public static ServerBuild From(Server server) => new(server.AllocationId ?? 0)
    {
        Limits = server.Limits,
        FeatureLimits = server.FeatureLimits,
        OomDisabled = server.Limits.OomDisabled,
    };
}

/// <summary>How a server is started, all of it.</summary>
/// <param name="Startup">The start command with its placeholders.</param>
/// <param name="EggId">The number of its egg.</param>
/// <param name="Image">The image.</param>
public sealed record ServerStartup(string Startup, [property: JsonPropertyName("egg")] int EggId, string Image)
{
    private static readonly string[] AddedByPanel = ["STARTUP", "P_SERVER_LOCATION", "P_SERVER_UUID", "P_SERVER_ALLOCATION_LIMIT"];

    /// <summary>A value for every variable of the egg: what is missing becomes empty, if its rules allow that.</summary>
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = TextMapConverter.Empty;

    /// <summary>Whether the egg's installation is left out.</summary>
    public bool SkipScripts { get; init; }

    /// <summary>Everything as it is, to change a part of it.</summary>
    public static ServerStartup From(Server server) => new(server.Container.StartupCommand, server.EggId, server.Container.Image)
    {
        Environment = server.Container.Environment.Where(v => !AddedByPanel.Contains(v.Key)).ToDictionary(v => v.Key, v => v.Value),
    };
}
