using PteroBot.Audit;
using PteroBot.Storage;

namespace PteroBot.Features.Audit;

/// <summary>Records of one page, the newest first.</summary>
/// <param name="View">What was asked for.</param>
/// <param name="Rows">The records.</param>
/// <param name="Newer">The page before; null on the newest.</param>
/// <param name="Older">The page behind; null on the last.</param>
/// <param name="Total">How many fit in all; null where that would mean reading them all.</param>
/// <param name="SearchedTo">When so few fit that the search was interrupted: how far back it looked.</param>
internal sealed record AuditPage(
    AuditView View, IReadOnlyList<Stored<AuditRecord>> Rows, AuditView? Newer, AuditView? Older, long? Total, DateTimeOffset? SearchedTo);

/// <summary>Reads a guild's records by index, some at a time, never another guild's.</summary>
internal sealed class AuditReader(IDocumentReader store)
{
    public const int PageSize = 10;

    private const int Chunk = 200;

    /// <summary>How many records are looked at for one page, where several conditions have to be met.</summary>
    public const int MostLookedAt = 5000;

    public async Task<AuditPage> PageAsync(ulong guildId, AuditView view, CancellationToken cancellationToken)
    {
        var (found, last) = await FindAsync(guildId, view, cancellationToken);
        // At the newer end a page is filled up, not shown half.
        if (view.IsNewer && found.Count <= PageSize)
            return await PageAsync(guildId, view.Newest, cancellationToken);
        var rows = found.Take(PageSize).ToList();
        var hasMore = found.Count > PageSize;
        if (view.IsNewer)
            rows.Reverse();
        var older = view.IsNewer || hasMore ? view.OlderThan(rows[^1].Id) : last is not null ? view.OlderThan(last.Id) : null;
        var newer = view.IsNewer ? view.NewerThan(rows[0].Id) : view.Beside is null || rows.Count == 0 ? null : view.NewerThan(rows[0].Id);
        return new AuditPage(view, rows, newer ?? (view.Beside is null ? null : view.Newest), older, await TotalAsync(guildId, view.Filter, cancellationToken),
            hasMore ? null : last?.Value.At);
    }

    /// <summary>One record; null when there is none in this guild.</summary>
    public async Task<Stored<AuditRecord>?> FindAsync(ulong guildId, string id, CancellationToken cancellationToken) =>
        await store.FindAsync(AuditDocuments.Type, id, cancellationToken) is { } found && found.Value.GuildId == guildId ? found : null;

    /// <summary>Everything that fits, the newest first, read on as it is used.</summary>
    public async IAsyncEnumerable<Stored<AuditRecord>> AllAsync(
        ulong guildId, AuditFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = Query(guildId, filter) with { Descending = true, Limit = Chunk };
        while (true)
        {
            var rows = await store.QueryAsync(AuditDocuments.Type, query, cancellationToken);
            foreach (var row in rows)
                if (filter.Fits(row.Value))
                    yield return row;
            if (rows.Count < Chunk)
                yield break;
            query = query with { After = rows[^1] };
        }
    }

    /// <summary>The servers that the latest records are about, for suggestions.</summary>
    public async Task<IReadOnlyList<AuditRecord>> LatestAsync(ulong guildId, int count, CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(AuditDocuments.Type, AuditDocuments.ByGuild.Where(guildId) with { Descending = true, Limit = count }, cancellationToken)).Select(row => row.Value)];

    /// <summary>One more than a page, and where the search stopped when it was interrupted.</summary>
    private async Task<(List<Stored<AuditRecord>> Found, Stored<AuditRecord>? Last)> FindAsync(ulong guildId, AuditView view, CancellationToken cancellationToken)
    {
        var query = Query(guildId, view.Filter) with { Descending = !view.IsNewer, Limit = Chunk, After = Place(guildId, view) };
        var found = new List<Stored<AuditRecord>>();
        for (var looked = 0; looked < MostLookedAt; looked += Chunk)
        {
            var rows = await store.QueryAsync(AuditDocuments.Type, query, cancellationToken);
            foreach (var row in rows)
            {
                if (view.Filter.Fits(row.Value))
                    found.Add(row);
                if (found.Count > PageSize)
                    return (found, null);
            }
            if (rows.Count < Chunk)
                return (found, null);
            query = query with { After = rows[^1] };
        }
        return (found, query.After);
    }

    private async Task<long?> TotalAsync(ulong guildId, AuditFilter filter, CancellationToken cancellationToken) =>
        IsByIndexAlone(filter) ? await store.CountAsync(AuditDocuments.Type, Query(guildId, filter), cancellationToken) : null;

    /// <summary>The index that leaves least to look at.</summary>
    private static DocumentQuery<AuditRecord> Query(ulong guildId, AuditFilter filter)
    {
        var query = filter switch
        {
            { Target: { } target } => AuditDocuments.ByTarget.Where(guildId, target),
            { Member: { } member } => AuditDocuments.ByMember.Where(guildId, member),
            { Result: { } result and not AuditResult.Succeeded } => AuditDocuments.ByResult.Where(guildId, (int)result),
            { Action: { } action } => AuditDocuments.ByArea.Where(guildId, AuditDocuments.AreaOf(action)),
            { Result: { } result } => AuditDocuments.ByResult.Where(guildId, (int)result),
            _ => AuditDocuments.ByGuild.Where(guildId),
        };
        return query with { AtLeast = filter.From, Below = filter.Until };
    }

    private static bool IsByIndexAlone(AuditFilter filter) =>
        (filter.Target is null ? 0 : 1) + (filter.Member is null ? 0 : 1) + (filter.Result is null ? 0 : 1) + (filter.Action is null ? 0 : 1) <= 1
        && (filter.Action is null || AuditDocuments.AreaOf(filter.Action) == filter.Action);

    /// <summary>The place of a record in the index, from its id alone: it may be deleted by now.</summary>
    private static Stored<AuditRecord>? Place(ulong guildId, AuditView view) => view.Beside is not { } id ? null : new(id.ToString("N"), 0, new AuditRecord
    {
        At = AuditDocuments.MomentOf(id),
        GuildId = guildId,
        UserId = view.Filter.Member ?? 0,
        UserName = "",
        Action = view.Filter.Action ?? "",
        Target = view.Filter.Target,
        Result = view.Filter.Result ?? AuditResult.Succeeded,
    });
}
