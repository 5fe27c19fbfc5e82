using System.Text.Json;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>A draft in somebody's hands, with what was typed in the clear. Made for one interaction; never kept.</summary>
internal sealed record OpenDraft(Stored<ServerDraft> Kept, DraftTexts Texts)
{
    public string Id => Kept.Id;

    public ServerDraft Draft => Kept.Value;

    /// <summary>The same with another content, not yet kept.</summary>
    public OpenDraft With(ServerDraft draft, DraftTexts? texts = null) => new(Kept with { Value = draft }, texts ?? Texts);
}

/// <summary>Keeps drafts. They are found only by who began them, in the guild and for the panel where that was.</summary>
internal sealed class DraftVault(IDocumentStore store, ISecretSealer sealer, TimeProvider clock)
{
    /// <summary>How long a draft is kept after it was last touched.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(12);

    private const int IdLength = 10;

    public static Explained Gone { get; } = new("This draft is not there any more: it was sent, thrown away, or not touched for 12 hours. Begin a new one.");

    public static Explained SomebodyElses { get; } = new("Somebody else began this draft. Begin one of your own with /admin servers create.");

    public static Explained Overtaken { get; } = new("Another press changed this draft at the same moment. Look at what it says now and try again.");

    /// <summary>Keeps a new draft under a new id.</summary>
    public async Task<OpenDraft> AddAsync(ServerDraft draft, DraftTexts texts, CancellationToken cancellationToken)
    {
        await TidyAsync(cancellationToken);
        var id = ShortId.New(IdLength);
        var kept = await store.InsertAsync(DraftDocuments.Type, id, draft with { Texts = await SealAsync(id, draft, texts, cancellationToken) }, cancellationToken);
        return new OpenDraft(kept, texts);
    }

    /// <summary>The draft, if it is this person's, here.</summary>
    public async Task<Decision<OpenDraft>> FindAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        var kept = id.Length == IdLength ? await store.FindAsync(DraftDocuments.Type, id, cancellationToken) : null;
        if (kept is null || kept.Value.GuildId != actor.GuildId || clock.GetUtcNow() - kept.Value.At > KeptFor)
            return Gone;
        if (kept.Value.UserId != actor.UserId)
            return SomebodyElses;
        return await sealer.UnsealAsync(kept.Value.Texts, ServerDraft.Purpose(id, kept.Value), cancellationToken) is { } secret
            ? new OpenDraft(kept, JsonSerializer.Deserialize(secret.Reveal(), DraftJson.Default.DraftTexts)!)
            : Gone;
    }

    /// <summary>Keeps what was changed, unless somebody else changed it since it was read.</summary>
    /// <exception cref="DocumentChangedException">Another press was faster.</exception>
    public async Task<OpenDraft> KeepAsync(OpenDraft draft, CancellationToken cancellationToken)
    {
        var texts = await SealAsync(draft.Id, draft.Draft, draft.Texts, cancellationToken);
        var kept = await store.ReplaceAsync(DraftDocuments.Type, draft.Kept, draft.Draft with { At = clock.GetUtcNow(), Texts = texts }, cancellationToken);
        return draft with { Kept = kept };
    }

    public Task DropAsync(string id, CancellationToken cancellationToken) => store.DeleteAsync(DraftDocuments.Type, id, cancellationToken);

    private ValueTask<SealedText> SealAsync(string id, ServerDraft draft, DraftTexts texts, CancellationToken cancellationToken) =>
        sealer.SealAsync(new SecretText(JsonSerializer.Serialize(texts, DraftJson.Default.DraftTexts)), ServerDraft.Purpose(id, draft), cancellationToken);

    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        var old = await store.QueryAsync(DraftDocuments.Type, new() { Index = DraftDocuments.ByAge, Below = clock.GetUtcNow() - KeptFor, Limit = 100 }, cancellationToken);
        foreach (var draft in old)
            await store.DeleteAsync(DraftDocuments.Type, draft.Id, cancellationToken);
    }
}
