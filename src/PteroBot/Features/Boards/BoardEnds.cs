using Microsoft.Extensions.Logging;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>Ends a board that nobody removed: its message or channel was deleted, or the bot may not write there. Its creator is told.</summary>
internal sealed class BoardEnds(BoardBook book, AuditLog audit, IChannelMessages messages, GuildLanguages languages, ILogger<BoardEnds> log)
{
    public async Task EndAsync(Board board, MessageOutcome why, CancellationToken cancellationToken)
    {
        if (!await book.DeleteAsync(board.Id, cancellationToken))
            return;
        var (reason, language) = (ReasonOf(why, Language.English), await languages.OfAsync(board.Standing.GuildId, cancellationToken));
        BoardLog.Ended(log, board.Id, reason);
        await audit.NoteEndAsync(board.Standing, board.CreatorName, new Change("board.end", board.Id, board.Name, board.Standing.Panel), reason, cancellationToken);
        await messages.WriteToAsync(board.Standing.CreatorId,
            language.BoardEnded($"**{Outside.Text(language.Say(() => board.Name), Board.MaxTitle)}**", $"<#{board.ChannelId}>", ReasonOf(why, language)), cancellationToken);
    }

    private static string ReasonOf(MessageOutcome why, Language language) => why switch
    {
        MessageOutcome.MessageGone => language.MessageDeleted,
        MessageOutcome.ChannelGone => language.ChannelDeleted,
        _ => language.MayNotWrite,
    };
}
