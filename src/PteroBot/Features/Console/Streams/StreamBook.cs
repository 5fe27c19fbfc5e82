using PteroBot.Interactions;
using PteroBot.Storage;

namespace PteroBot.Features.Console.Streams;

/// <summary>Keeps streams, those that nobody has confirmed yet included.</summary>
internal sealed class StreamBook(IDocumentStore store, TimeProvider clock) : IReadsMessages, IStandsInChannels
{
    private static readonly DocumentQuery<ConsoleStream> Everything = StreamDocuments.ByGuild.Where();

    /// <summary>Every open stream of every guild. What was never confirmed is thrown away.</summary>
    public async Task<IReadOnlyList<ConsoleStream>> AllAsync(CancellationToken cancellationToken)
    {
        var kept = await ReadAsync(Everything, cancellationToken);
        foreach (var forgotten in kept.Where(stream => !stream.IsOpen && clock.GetUtcNow() - stream.CreatedAt > Confirmation.Lifetime))
            await store.DeleteAsync(StreamDocuments.Type, forgotten.Id, cancellationToken);
        return [.. kept.Where(stream => stream.IsOpen)];
    }

    /// <summary>A guild's open streams, the oldest first.</summary>
    public async Task<IReadOnlyList<ConsoleStream>> OfGuildAsync(ulong guildId, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(StreamDocuments.ByGuild.Where(guildId), cancellationToken)).Where(stream => stream.IsOpen)];

    /// <inheritdoc/>
    public async Task<int> CountAsync(ulong guildId, CancellationToken cancellationToken) =>
        (await OfGuildAsync(guildId, cancellationToken)).Count(stream => stream.Settings.TakesLines);

    /// <inheritdoc/>
    public string What => "shown consoles";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ulong>> ChannelsAsync(ulong guildId, CancellationToken cancellationToken) =>
        [.. (await OfGuildAsync(guildId, cancellationToken)).Select(stream => stream.ChannelId)];

    /// <summary>A stream of this guild, confirmed or not; null when it has none of that id, whatever other guilds have.</summary>
    public async Task<ConsoleStream?> FindAsync(ulong guildId, string id, CancellationToken cancellationToken) =>
        (await store.FindAsync(StreamDocuments.Type, id, cancellationToken))?.Value is { } stream && stream.Standing.GuildId == guildId ? stream : null;

    public Task SaveAsync(ConsoleStream stream, CancellationToken cancellationToken) => store.PutAsync(StreamDocuments.Type, stream.Id, stream, cancellationToken);

    /// <summary>Reads, changes and writes as one; null when the stream is no more.</summary>
    public Task<ConsoleStream?> ChangeAsync(string id, Func<ConsoleStream, ConsoleStream> change, CancellationToken cancellationToken) => store.TransactAsync(async (session, token) =>
    {
        if (await session.FindAsync(StreamDocuments.Type, id, token) is not { } kept)
            return null;
        var changed = change(kept.Value);
        await session.PutAsync(StreamDocuments.Type, id, changed, token);
        return (ConsoleStream?)changed;
    }, cancellationToken);

    /// <summary>False when somebody else was faster.</summary>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) => store.DeleteAsync(StreamDocuments.Type, id, cancellationToken);

    private async Task<IReadOnlyList<ConsoleStream>> ReadAsync(DocumentQuery<ConsoleStream> query, CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(StreamDocuments.Type, query, cancellationToken)).Select(kept => kept.Value)];
}
