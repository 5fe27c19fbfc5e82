using PteroBot.Live;
using PteroBot.Storage;

namespace PteroBot.Features.Players;

/// <summary>Keeps what was said about servers' players.</summary>
internal sealed class PlayerBook(IDocumentStore store)
{
    /// <summary>The settings; those of a server of which nothing was said are empty.</summary>
    public async Task<PlayerSettings> FindAsync(FeedKey key, CancellationToken cancellationToken) =>
        (await store.FindAsync(PlayerDocuments.Type, PlayerSettings.IdOf(key), cancellationToken))?.Value ?? PlayerSettings.For(key);

    /// <summary>Reads, changes and writes as one.</summary>
    public Task<PlayerSettings> ChangeAsync(FeedKey key, Func<PlayerSettings, PlayerSettings> change, CancellationToken cancellationToken) =>
        store.TransactAsync(async (session, token) =>
        {
            var changed = change((await session.FindAsync(PlayerDocuments.Type, PlayerSettings.IdOf(key), token))?.Value ?? PlayerSettings.For(key));
            await session.PutAsync(PlayerDocuments.Type, PlayerSettings.IdOf(key), changed, token);
            return changed;
        }, cancellationToken);
}
