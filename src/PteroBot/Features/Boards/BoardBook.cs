using PteroBot.Interactions;
using PteroBot.Storage;

namespace PteroBot.Features.Boards;

/// <summary>Keeps boards.</summary>
internal sealed class BoardBook(IDocumentStore store) : IStandsInChannels
{
    private static readonly DocumentQuery<Board> Everything = BoardDocuments.ByGuild.Where();

    /// <summary>Every board of every guild.</summary>
    public Task<IReadOnlyList<Board>> AllAsync(CancellationToken cancellationToken) => ReadAsync(Everything, cancellationToken);

    /// <summary>A guild's boards, the oldest first.</summary>
    public Task<IReadOnlyList<Board>> OfGuildAsync(ulong guildId, CancellationToken cancellationToken) =>
        ReadAsync(BoardDocuments.ByGuild.Where(guildId), cancellationToken);

    /// <inheritdoc/>
    public string What => "boards";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ulong>> ChannelsAsync(ulong guildId, CancellationToken cancellationToken) =>
        [.. (await OfGuildAsync(guildId, cancellationToken)).Select(board => board.ChannelId)];

    /// <summary>A board of this guild; null when it has none of that id, whatever other guilds have.</summary>
    public async Task<Board?> FindAsync(ulong guildId, string id, CancellationToken cancellationToken) =>
        (await store.FindAsync(BoardDocuments.Type, id, cancellationToken))?.Value is { } board && board.Standing.GuildId == guildId ? board : null;

    public Task SaveAsync(Board board, CancellationToken cancellationToken) => store.PutAsync(BoardDocuments.Type, board.Id, board, cancellationToken);

    /// <summary>Reads, changes and writes as one; null when the board is no more.</summary>
    public Task<Board?> ChangeAsync(string id, Func<Board, Board> change, CancellationToken cancellationToken) => store.TransactAsync(async (session, token) =>
    {
        if (await session.FindAsync(BoardDocuments.Type, id, token) is not { } kept)
            return null;
        var changed = change(kept.Value);
        await session.PutAsync(BoardDocuments.Type, id, changed, token);
        return (Board?)changed;
    }, cancellationToken);

    /// <summary>False when somebody else was faster.</summary>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) => store.DeleteAsync(BoardDocuments.Type, id, cancellationToken);

    private async Task<IReadOnlyList<Board>> ReadAsync(DocumentQuery<Board> query, CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(BoardDocuments.Type, query, cancellationToken)).Select(kept => kept.Value)];
}
