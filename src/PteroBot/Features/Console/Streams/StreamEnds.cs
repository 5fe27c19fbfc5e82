using Microsoft.Extensions.Logging;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Console.Streams;

/// <summary>Ends a stream that nobody stopped. Its creator is told why.</summary>
internal sealed class StreamEnds(StreamBook book, AuditLog audit, IChannelMessages messages, GuildLanguages languages, ILogger<StreamEnds> log)
{
    private const int NameLength = 60;

    public const string NoAccess = "you may not read this console any more";

    public async Task EndAsync(ConsoleStream stream, string reason, CancellationToken cancellationToken)
    {
        if (!await book.DeleteAsync(stream.Id, cancellationToken))
            return;
        StreamLog.Ended(log, stream.Id, reason);
        await audit.NoteEndAsync(stream.Standing, stream.CreatorName, StreamDesk.ChangeOf("console.stream.end", stream), reason, cancellationToken);
        var language = await languages.OfAsync(stream.Standing.GuildId, cancellationToken);
        await messages.EditAsync(stream.ChannelId, stream.CardId, language.Say(() => StreamCard.Over(stream)), cancellationToken);
        await messages.WriteToAsync(stream.Standing.CreatorId,
            $"The console of **{Outside.Text(stream.Server.Name, NameLength)}** is not shown in <#{stream.ChannelId}> any more, because {reason}. Begin again with /console stream.", cancellationToken);
    }

    public static string ReasonOf(MessageOutcome why) => why switch
    {
        MessageOutcome.ChannelGone => "the thread or channel was deleted",
        _ => "I may not write there any more, or the thread was locked",
    };
}
