using Microsoft.Extensions.Logging;
using PteroBot.Audit;
using PteroBot.Languages;
using PteroBot.Live;

namespace PteroBot.Features.Alerts;

/// <summary>Ends an alert that nobody removed. Its creator is told, and the audit log.</summary>
internal sealed class AlertEnds(AlertBook book, AuditLog audit, IAlertPost post, GuildLanguages languages, ILogger<AlertEnds> log)
{
    public async Task EndAsync(Alert alert, AlertEnd why, CancellationToken cancellationToken)
    {
        if (!await book.DeleteAsync(alert.Id, cancellationToken))
            return;
        var reason = Language.English.AlertEndedBecause(why);
        var language = await languages.OfAsync(alert.Standing.GuildId, cancellationToken);
        AlertLog.Ended(log, alert.Id, reason);
        await audit.NoteEndAsync(alert.Standing, alert.CreatorName, new Change("alerts.end", alert.Id, alert.Name, alert.Standing.Panel), reason, cancellationToken);
        await post.WriteToAsync(alert.Standing.CreatorId, language.Say(() => AlertTexts.Letter(alert, why)), cancellationToken);
    }
}
