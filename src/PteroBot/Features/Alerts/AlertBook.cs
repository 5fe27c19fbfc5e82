using PteroBot.Interactions;
using PteroBot.Storage;

namespace PteroBot.Features.Alerts;

/// <summary>Keeps alerts, and what they have told.</summary>
internal sealed class AlertBook(IDocumentStore store) : IStandsInChannels
{
    private static readonly DocumentQuery<Alert> Everything = AlertDocuments.ByGuild.Where();

    /// <summary>Every alert of every guild.</summary>
    public Task<IReadOnlyList<Alert>> AllAsync(CancellationToken cancellationToken) => ReadAsync(Everything, cancellationToken);

    /// <summary>A guild's alerts, the oldest first.</summary>
    public Task<IReadOnlyList<Alert>> OfGuildAsync(ulong guildId, CancellationToken cancellationToken) => ReadAsync(AlertDocuments.ByGuild.Where(guildId), cancellationToken);

    /// <inheritdoc/>
    public string What => "alerts";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ulong>> ChannelsAsync(ulong guildId, CancellationToken cancellationToken) =>
        [.. (await OfGuildAsync(guildId, cancellationToken)).Select(alert => alert.ChannelId).OfType<ulong>()];

    /// <summary>False when the guild has as many already.</summary>
    public Task<bool> AddAsync(Alert alert, int most, CancellationToken cancellationToken) => store.TransactAsync(async (session, token) =>
    {
        if ((await session.QueryAsync(AlertDocuments.Type, AlertDocuments.ByGuild.Where(alert.Standing.GuildId), token)).Count >= most)
            return false;
        await session.PutAsync(AlertDocuments.Type, alert.Id, alert, token);
        return true;
    }, cancellationToken);

    /// <summary>Reads, changes and writes as one; null when the alert is no more.</summary>
    public Task<Alert?> ChangeAsync(string id, Func<Alert, Alert> change, CancellationToken cancellationToken) => store.TransactAsync(async (session, token) =>
    {
        if (await session.FindAsync(AlertDocuments.Type, id, token) is not { } kept)
            return null;
        var changed = change(kept.Value);
        await session.PutAsync(AlertDocuments.Type, id, changed, token);
        return (Alert?)changed;
    }, cancellationToken);

    /// <summary>With all that it has told. False when somebody else was faster.</summary>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) => store.TransactAsync(async (session, token) =>
    {
        await session.DeleteAsync(AlertDocuments.States, id, token);
        return await session.DeleteAsync(AlertDocuments.Type, id, token);
    }, cancellationToken);

    public async Task<AlertState> StateAsync(string id, CancellationToken cancellationToken) =>
        (await store.FindAsync(AlertDocuments.States, id, cancellationToken))?.Value ?? new AlertState { Id = id };

    /// <summary>Nothing is kept of an alert that was removed meanwhile.</summary>
    public Task KeepAsync(AlertState state, CancellationToken cancellationToken) => store.TransactAsync(async (session, token) =>
    {
        if (await session.FindAsync(AlertDocuments.Type, state.Id, token) is not null)
            await session.PutAsync(AlertDocuments.States, state.Id, state, token);
        return true;
    }, cancellationToken);

    private async Task<IReadOnlyList<Alert>> ReadAsync(DocumentQuery<Alert> query, CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(AlertDocuments.Type, query, cancellationToken)).Select(kept => kept.Value)];
}
