using PteroBot.Storage.Engines;

namespace PteroBot.Storage.Secrets;

/// <summary>
/// The order makes every step safe to be the last: first the new key is in the ring, then value after value moves to it while the old keys
/// stay, and at the end the ring as a whole moves to the new master key.
/// </summary>
internal sealed class KeyRotation(DocumentStore store, KeyRing ring, ISecretSealer sealer, MasterKeys masters) : IKeyRotation
{
    private const int Batch = 50;

    public async Task<RotationResult> RotateAsync(IProgress<RotationProgress>? progress, CancellationToken ct)
    {
        await ring.OpenAsync(ct);
        var next = await masters.NextAsync(make: true, ct);
        await ring.AddKeyAsync(onlyWhen: null, ct);
        var count = default(ResealCount);
        foreach (var type in store.TypesWithSecrets)
            count = await ResealAsync(type, count, progress, ct);
        if (next is not null)
            await ring.ChangeMasterAsync(next, ct);
        return new RotationResult(count.Resealed, count.Unreadable, ring.Count, next is not null);
    }

    private async Task<ResealCount> ResealAsync(DocumentType type, ResealCount count, IProgress<RotationProgress>? progress, CancellationToken ct)
    {
        var page = new RawQuery(type.Name, null) { Limit = Batch };
        while (true)
        {
            var (last, done) = await store.TransactRawAsync((session, token) => ResealPageAsync(type, page, session, token), ct);
            if (last is null)
                return count;
            count += done;
            progress?.Report(new RotationProgress(type.Name, count.Resealed));
            page = page with { AfterId = last };
        }
    }

    private async Task<(string? Last, ResealCount Done)> ResealPageAsync(DocumentType type, RawQuery page, IStoreSession session, CancellationToken ct)
    {
        var documents = await session.QueryAsync(page, ct);
        var count = default(ResealCount);
        foreach (var document in documents)
            count += await type.ResealAsync(session, document, sealer, ct);
        return (documents.Count == 0 ? null : documents[^1].Id, count);
    }
}
