using System.Text.Json.Serialization;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>
/// A server that somebody is describing: one to be made, or one that is there and is being changed. It lies in the store, so that nothing typed is lost
/// when the bot is restarted or the panel finds fault; its id is all that the controls carry.
/// </summary>
internal sealed record ServerDraft
{
    /// <summary>Only who began it goes on with it.</summary>
    public required ulong UserId { get; init; }

    /// <summary>Only in the guild where it was begun: another one has another key.</summary>
    public required ulong GuildId { get; init; }

    public required string Panel { get; init; }

    /// <summary>When it was last touched.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The server that is being changed; null for one to be made.</summary>
    public int? ServerId { get; init; }

    /// <summary>What that server was called when the draft was begun.</summary>
    public string? ServerName { get; init; }

    /// <summary>Everything typed, and what was there before: <see cref="DraftTexts"/>. Sealed, because variables hold passwords.</summary>
    public SealedText Texts { get; init; }

    public DraftStep Step { get; init; }

    /// <summary>The page of the list on the step: eggs, variables, addresses.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The page of the list that comes before it: nests, nodes.</summary>
    public int OuterPage { get; init; } = 1;

    public int OwnerId { get; init; }

    /// <summary>Null before one is chosen, and on panels without nests.</summary>
    public int? NestId { get; init; }

    public int? EggId { get; init; }

    public string? EggName { get; init; }

    public IReadOnlyList<DraftImage> Images { get; init; } = [];

    public IReadOnlyList<DraftVariable> Variables { get; init; } = [];

    /// <summary>Null leaves the place to the panel.</summary>
    public int? NodeId { get; init; }

    public string? NodeName { get; init; }

    /// <summary>Only there, when the panel chooses; everywhere when empty.</summary>
    public IReadOnlyList<DraftChoice> Locations { get; init; } = [];

    /// <summary>The primary address on a chosen node.</summary>
    public DraftChoice? Address { get; init; }

    /// <summary>Addresses that a server gets.</summary>
    public IReadOnlyList<DraftChoice> Gains { get; init; } = [];

    /// <summary>Addresses that it loses.</summary>
    public IReadOnlyList<DraftChoice> Losses { get; init; } = [];

    public DraftFlags Flags { get; init; } = new();

    /// <summary>What the panel, or we, found fault with at the last try.</summary>
    public IReadOnlyList<DraftProblem> Problems { get; init; } = [];

    /// <summary>When it was sent to the panel; null while it may be sent. Whoever sets it sends it, so that two presses make one server.</summary>
    public DateTimeOffset? SentAt { get; init; }

    [JsonIgnore]
    public bool IsNew => ServerId is null;

    public static string Purpose(string id, ServerDraft draft) => $"draft/{draft.GuildId}/{draft.UserId}/{draft.Panel}/{id}";
}

/// <summary>What is switched on or off.</summary>
internal sealed record DraftFlags
{
    public bool StartsWhenInstalled { get; init; }

    public bool SkipsInstallation { get; init; }

    /// <summary>Whether no other server may have its IP address.</summary>
    public bool DedicatedIp { get; init; }
}

/// <summary>An image of the egg.</summary>
internal sealed record DraftImage(string Name, string Image);

/// <summary>A variable of the egg, without its value.</summary>
internal sealed record DraftVariable(string Key, string Name, string Description, string Default, string Rules)
{
    /// <summary>As the panel calls it when its value is wrong.</summary>
    [JsonIgnore]
    public string Field => $"environment.{Key}";
}

/// <summary>Something chosen from a list, with what it was called there.</summary>
internal sealed record DraftChoice(int Id, string Name);

/// <summary>What is wrong with a field, as a sentence.</summary>
internal sealed record DraftProblem(string Field, string Sentence);

/// <summary>What was typed, by field, and what it was when the draft was begun.</summary>
internal sealed record DraftTexts
{
    public required IReadOnlyDictionary<string, string> Now { get; init; }

    /// <summary>Empty for a server to be made.</summary>
    public IReadOnlyDictionary<string, string> Before { get; init; } = new Dictionary<string, string>();

    public string this[string field] => Now.GetValueOrDefault(field, "");

    public DraftTexts With(IEnumerable<KeyValuePair<string, string>> typed)
    {
        var all = new Dictionary<string, string>(Now);
        foreach (var (field, text) in typed)
            all[field] = text;
        return this with { Now = all };
    }

    /// <summary>Whether a field is another one than before.</summary>
    public bool HasChanged(string field) => this[field] != Before.GetValueOrDefault(field, "");

    /// <summary>The fields that are others than before.</summary>
    public IReadOnlyList<string> Changed => [.. Now.Keys.Where(HasChanged)];

    /// <summary>These fields are as on the panel now.</summary>
    public DraftTexts Kept(IEnumerable<string> fields)
    {
        var before = new Dictionary<string, string>(Before);
        foreach (var field in fields)
            before[field] = this[field];
        return this with { Before = before };
    }

    /// <inheritdoc/>
    public override string ToString() => "***";
}

/// <summary>How drafts lie in the store.</summary>
internal static class DraftDocuments
{
    public static DocumentIndex<ServerDraft> ByAge { get; } = new("age", draft => IndexValue.Of(draft.At));

    public static DocumentType<ServerDraft> Type { get; } = new("serverdraft", () => DraftJson.Default.ServerDraft, ByAge)
    {
        Secrets = [new(draft => draft.Texts, (draft, texts) => draft with { Texts = texts }, ServerDraft.Purpose)],
    };
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ServerDraft))]
[JsonSerializable(typeof(DraftTexts))]
internal sealed partial class DraftJson : JsonSerializerContext;
