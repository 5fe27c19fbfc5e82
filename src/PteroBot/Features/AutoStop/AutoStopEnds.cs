using Microsoft.Extensions.Logging;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.AutoStop;

/// <summary>Ends an auto-stop that nobody removed: its creator has lost the right, or it cannot be announced. The channel and the creator are told.</summary>
internal sealed class AutoStopEnds(AutoStopBook book, AuditLog audit, IChannelMessages messages, ServerFeeds feeds, GuildLanguages languages, ILogger<AutoStopEnds> log)
{
    private const int NameLength = 80;

    /// <param name="stop">What ends.</param>
    /// <param name="key">Its server.</param>
    /// <param name="reason">Why, in the language that is asked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task EndAsync(AutoStop stop, FeedKey key, Func<Language, string> reason, CancellationToken cancellationToken)
    {
        if (!await book.DeleteAsync(stop.Id, cancellationToken))
            return;
        AutoStopLog.Ended(log, stop.Identifier, reason(Language.English));
        feeds.Plan(key, null);
        await audit.NoteEndAsync(stop.Standing, stop.CreatorName, new Change("autostop.end", stop.Identifier, stop.Name, stop.Standing.Panel), reason(Language.English), cancellationToken);
        var language = await languages.OfAsync(stop.Standing.GuildId, cancellationToken);
        var note = language.Say(() => AutoStopEmbeds.Over(stop, language.StopsNoMore(reason(language)), isCalm: false));
        if (stop.WarningId is { } warning)
            await messages.EditAsync(stop.ChannelId, warning, note, cancellationToken);
        else
            await messages.SendAsync(stop.ChannelId, note, cancellationToken);
        await messages.WriteToAsync(stop.Standing.CreatorId, $"**{Outside.Text(stop.Name, NameLength)}**: {language.StopsNoMore(reason(language))}", cancellationToken);
    }
}
