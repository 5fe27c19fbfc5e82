using Microsoft.Extensions.Logging;

namespace PteroBot.Storage.Engines;

/// <summary>
/// Makes the store keep exactly the indexes that the types declare: fills new ones from the documents that are there, forgets those that
/// nobody declares any more (they would go stale). Costs one small query when nothing has changed.
/// </summary>
internal sealed class IndexUpkeep(IStoreEngine engine, ILogger log)
{
    private const int Batch = 200;

    public async Task BringUpToDateAsync(IReadOnlyList<DocumentType> types, CancellationToken ct)
    {
        var kept = await engine.IndexesAsync(ct);
        foreach (var type in types)
        {
            if (!IsUpToDate(type, kept))
                await engine.TransactAsync((session, token) => UpdateAsync(type, session, token), ct);
        }
    }

    private static bool IsUpToDate(DocumentType type, IReadOnlyList<IndexName> kept) => Kept(type, kept).SetEquals(type.IndexNames);

    private static HashSet<string> Kept(DocumentType type, IReadOnlyList<IndexName> kept) =>
        kept.Where(name => name.Type == type.Name).Select(name => name.Index).ToHashSet();

    private async Task<bool> UpdateAsync(DocumentType type, IStoreSession session, CancellationToken ct)
    {
        var kept = Kept(type, await session.IndexesAsync(ct));
        foreach (var old in kept.Except(type.IndexNames))
            await session.DropIndexAsync(new IndexName(type.Name, old), ct);
        var missing = type.IndexNames.Except(kept).ToHashSet();
        foreach (var index in missing)
            await session.AddIndexAsync(new IndexName(type.Name, index), ct);
        var documents = await FillAsync(type, missing, session, ct);
        if (documents > 0)
            StorageLog.IndexFilled(log, string.Join(", ", missing), type.Name, documents);
        return true;
    }

    private static async Task<int> FillAsync(DocumentType type, HashSet<string> missing, IStoreSession session, CancellationToken ct)
    {
        var count = 0;
        var page = new RawQuery(type.Name, null) { Limit = Batch };
        while (missing.Count > 0 && await session.QueryAsync(page, ct) is { Count: > 0 } documents)
        {
            foreach (var document in documents)
            {
                foreach (var row in type.RowsOf(document).Where(row => missing.Contains(row.Index)))
                    await session.AddIndexRowAsync(type.Name, document.Id, row, ct);
            }
            count += documents.Count;
            page = page with { AfterId = documents[^1].Id };
        }
        return count;
    }
}
