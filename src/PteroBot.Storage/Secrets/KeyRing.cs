using System.Xml.Linq;
using Microsoft.Extensions.Logging;

namespace PteroBot.Storage.Secrets;

/// <summary>
/// The keys that secrets are sealed with. They lie in the store, each sealed with the master key as a whole. Keys are added, never removed:
/// whatever was sealed once stays readable.
/// </summary>
internal sealed class KeyRing(DocumentStore store, MasterKeys masters, TimeProvider clock, ILogger<KeyRing> log) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(14);

    private readonly SemaphoreSlim _loading = new(1);
    private volatile LoadedRing? _ring;

    /// <summary>Checks that the master key opens the ring; makes the first key, or a new one when the newest is about to expire.</summary>
    /// <exception cref="StorageException">The master key is missing or wrong.</exception>
    public async Task OpenAsync(CancellationToken ct)
    {
        if (_ring is null)
            await ReloadAsync(ct);
        if (_ring!.Keys.Count == 0 || _ring.NewestExpires - clock.GetUtcNow() < RenewBefore)
            await AddKeyAsync(onlyWhen: _ring.Keys.Count, ct);
    }

    /// <summary>The protection by the keys as they were last read.</summary>
    public async ValueTask<RingProtection> ProtectionAsync(CancellationToken ct)
    {
        if (_ring is not { Keys.Count: > 0 })
            await OpenAsync(ct);
        return _ring!.Protection.Value;
    }

    /// <summary>Reads the ring again. True when another process has added a key.</summary>
    public async Task<bool> ReloadAsync(CancellationToken ct)
    {
        await _loading.WaitAsync(ct);
        try
        {
            var stored = await store.QueryAsync(RingKey.Type, RingKey.Type.All, ct);
            if (_ring is { } old && old.Keys.Count == stored.Count)
                return false;
            _ring = await UnsealAsync(stored, ct);
            return true;
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Adds a key that is used from now on, sealed with the master key that the ring has now.</summary>
    /// <param name="onlyWhen">Does nothing when the ring holds another number of keys by now; null adds in any case.</param>
    /// <param name="ct">Cancels.</param>
    public async Task AddKeyAsync(int? onlyWhen, CancellationToken ct)
    {
        var master = _ring!.Master ?? await masters.FirstAsync(ct);
        var (id, key) = Make(master);
        var isAdded = await store.TransactAsync(async (session, token) =>
        {
            if (onlyWhen is { } count && await session.CountAsync(RingKey.Type, RingKey.Type.All, token) != count)
                return false;
            await session.InsertAsync(RingKey.Type, id, key, token);
            return true;
        }, ct);
        await ReloadAsync(ct);
        if (isAdded)
            StorageLog.RingKeyAdded(log, _ring.Keys.Count);
    }

    /// <summary>Seals every key of the ring with another master key, all or none.</summary>
    public async Task ChangeMasterAsync(MasterKey next, CancellationToken ct)
    {
        var candidates = await masters.CandidatesAsync(ct);
        await store.TransactAsync(async (session, token) =>
        {
            foreach (var stored in await session.QueryAsync(RingKey.Type, RingKey.Type.All, token))
            {
                var (_, xml) = Open(stored, [.. candidates, next]);
                await session.ReplaceAsync(RingKey.Type, stored, stored.Value with { Xml = next.Seal(xml, RingKey.Purpose(stored.Id)) }, token);
            }
        }, ct);
        _ring = _ring! with { Master = next };
        StorageLog.MasterKeyChanged(log);
    }

    public void Dispose()
    {
        if (_ring is { Protection.IsValueCreated: true } ring)
            ring.Protection.Value.Dispose();
        _loading.Dispose();
    }

    /// <summary>How many keys there are.</summary>
    public int Count => _ring?.Keys.Count ?? 0;

    private async Task<LoadedRing> UnsealAsync(IReadOnlyList<Stored<RingKey>> stored, CancellationToken ct)
    {
        if (stored.Count == 0)
            return LoadedRing.Empty;
        var candidates = await masters.CandidatesAsync(ct);
        var opened = stored.Select(key => Open(key, candidates)).ToArray();
        return new LoadedRing(opened[0].Master, [.. opened.Select(key => key.Xml)], stored.Max(key => key.Value.ExpiresAt));
    }

    private (MasterKey Master, string Xml) Open(Stored<RingKey> key, IReadOnlyList<MasterKey> candidates)
    {
        foreach (var master in candidates)
        {
            if (master.Unseal(key.Value.Xml, RingKey.Purpose(key.Id)) is { } xml)
                return (master, xml);
        }
        throw new StorageException(
            $"The master key ({masters.Source}) does not open the key ring of this store: the ring was sealed with another one. Put that one back; nothing was changed.")
        {
            IsConfiguration = true,
        };
    }

    private (string Id, RingKey Key) Make(MasterKey master)
    {
        var now = clock.GetUtcNow();
        using var maker = new RingProtection([]);
        var (id, xml) = maker.MakeKey(now, now + Lifetime);
        return (id, new RingKey(now + Lifetime, master.Seal(xml.ToString(SaveOptions.DisableFormatting), RingKey.Purpose(id))));
    }
}
