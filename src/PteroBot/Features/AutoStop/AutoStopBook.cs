using PteroBot.Interactions;
using PteroBot.Storage;

namespace PteroBot.Features.AutoStop;

/// <summary>Keeps what is stopped by itself.</summary>
internal sealed class AutoStopBook(IDocumentStore store) : IStandsInChannels
{
    private static readonly DocumentQuery<AutoStop> Everything = AutoStopDocuments.ByGuild.Where();

    public Task<IReadOnlyList<AutoStop>> AllAsync(CancellationToken cancellationToken) => ReadAsync(Everything, cancellationToken);

    public Task<IReadOnlyList<AutoStop>> OfGuildAsync(ulong guildId, CancellationToken cancellationToken) => ReadAsync(AutoStopDocuments.ByGuild.Where(guildId), cancellationToken);

    /// <inheritdoc/>
    public string What => "auto-stops";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ulong>> ChannelsAsync(ulong guildId, CancellationToken cancellationToken) =>
        [.. (await OfGuildAsync(guildId, cancellationToken)).Select(stop => stop.ChannelId)];

    public async Task<AutoStop?> FindAsync(ulong guildId, Guid server, CancellationToken cancellationToken) =>
        (await store.FindAsync(AutoStopDocuments.Type, AutoStop.IdOf(guildId, server), cancellationToken))?.Value;

    public Task SaveAsync(AutoStop stop, CancellationToken cancellationToken) => store.PutAsync(AutoStopDocuments.Type, stop.Id, stop, cancellationToken);

    /// <summary>Reads, changes and writes as one; null when it is no more, or <paramref name="change"/> wants nothing changed.</summary>
    public Task<AutoStop?> ChangeAsync(string id, Func<AutoStop, AutoStop?> change, CancellationToken cancellationToken) => store.TransactAsync(async (session, token) =>
    {
        if (await session.FindAsync(AutoStopDocuments.Type, id, token) is not { } kept || change(kept.Value) is not { } changed)
            return null;
        await session.PutAsync(AutoStopDocuments.Type, id, changed, token);
        return (AutoStop?)changed;
    }, cancellationToken);

    /// <summary>False when somebody else was faster.</summary>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) => store.DeleteAsync(AutoStopDocuments.Type, id, cancellationToken);

    private async Task<IReadOnlyList<AutoStop>> ReadAsync(DocumentQuery<AutoStop> query, CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(AutoStopDocuments.Type, query, cancellationToken)).Select(kept => kept.Value)];
}
