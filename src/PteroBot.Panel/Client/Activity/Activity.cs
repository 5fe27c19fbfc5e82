using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PteroBot.Panel.Json;
using Refit;

namespace PteroBot.Panel.Client;

/// <summary>The activity log of a server.</summary>
public interface IActivityApi
{
    /// <summary>One page of it. What the node reports itself comes up to a minute late. Needs <see cref="Permissions.ActivityRead"/>.</summary>
    [Get("/api/client/servers/{server}/activity")]
    Task<Page<ActivityEntry>> ListAsync(ServerId server, [Query] ActivityQuery query, CancellationToken cancellationToken = default);
}

/// <summary>Which entries, in which order, and which page of them.</summary>
public sealed record ActivityQuery
{
    /// <summary>From 1.</summary>
    [AliasAs("page")]
    public int Page { get; init; } = 1;

    /// <summary>1 to 100.</summary>
    [AliasAs("per_page")]
    public int PerPage { get; init; } = 50;

    /// <summary>Part of the event's name, for example <c>server:power</c>.</summary>
    [AliasAs("filter[event]")]
    public string? Event { get; init => field = value?.Replace(',', ' '); }

    /// <summary>The order; the panels' own differ.</summary>
    [AliasAs("sort")]
    public ActivitySort Sort { get; init; } = ActivitySort.NewestFirst;

    /// <summary>What comes with each entry.</summary>
    [AliasAs("include")]
    public ActivityIncludes? Include { get; init; } = ActivityIncludes.Actor;
}

/// <summary>The orders of an activity log.</summary>
public enum ActivitySort
{
    /// <summary>The latest on top.</summary>
    [EnumMember(Value = "-timestamp")]
    NewestFirst,

    /// <summary>As it happened.</summary>
    [EnumMember(Value = "timestamp")]
    OldestFirst,
}

/// <summary>What can come with an entry.</summary>
[Flags]
public enum ActivityIncludes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Who it was.</summary>
    Actor = 1,
}

/// <summary>Something that somebody did.</summary>
public sealed record ActivityEntry
{
    /// <summary>Its number.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>What it was, such as <c>server:power.start</c>. An open set.</summary>
    public string Event { get => field ?? ""; init; }

    /// <summary>Whether it came over the API.</summary>
    public bool IsApi { get; init; }

    /// <summary>From where; only the actor himself and root administrators see it.</summary>
    public string? Ip { get; init; }

    /// <summary>A sentence; mostly absent.</summary>
    public string? Description { get; init; }

    /// <summary>The details, which differ per event.</summary>
    public JsonElement Properties { get; init; }

    /// <summary>Whether the panel keeps more details than it tells.</summary>
    public bool HasAdditionalMetadata { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>Who; null for the system, and when not asked for.</summary>
    [JsonIgnore]
    public PanelPerson? Actor { get; init; }

    [JsonInclude]
    internal ActivityRelationships? Relationships
    {
        init => Actor = value?.Actor;
    }
}

/// <summary>What comes with an entry.</summary>
internal sealed record ActivityRelationships
{
    [JsonConverter(typeof(RelatedConverter<PanelPerson>))]
    public PanelPerson? Actor { get; init; }
}

/// <summary>Somebody on the panel.</summary>
public sealed record PanelPerson
{
    /// <summary>The identifier.</summary>
    public Guid Uuid { get; init; }

    /// <summary>The panel name.</summary>
    public string Username { get => field ?? ""; init; }

    /// <summary>The e-mail address.</summary>
    public string Email { get => field ?? ""; init; }

    /// <summary>A picture.</summary>
    public string? Image { get; init; }
}
