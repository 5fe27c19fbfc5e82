using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Storage;

namespace PteroBot.Approvals;

/// <summary>
/// Makes cards say what is true when nobody presses any more: that nobody answered in time, and what became of something that was approved just before the bot
/// stopped. It is never done again: whether it was begun, the audit log tells, since its record is written before the panel is called.
/// </summary>
internal sealed class ApprovalUpkeep(ApprovalBook book, IDocumentStore store, IChannelMessages messages, GuildLanguages languages, TimeProvider clock)
{
    /// <summary>Nothing that was approved takes so long: whoever works on it has stopped on the way.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly DateTimeOffset _started = clock.GetUtcNow();

    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        foreach (var request in await book.OpenOnesAsync(cancellationToken))
            if ((IsLeft(request) || IsOverdue(request)) && await messages.KnowsAsync(request.GuildId))
                await SettleAsync(request, cancellationToken);
    }

    private bool IsOverdue(ApprovalRequest request) => request.State == ApprovalState.Waiting && request.Until <= clock.GetUtcNow();

    private bool IsLeft(ApprovalRequest request) =>
        request.State == ApprovalState.Approved && (request.DecidedAt ?? request.AskedAt) is var at && (at < _started || clock.GetUtcNow() - at > Longest);

    private async Task SettleAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        var language = await languages.OfAsync(request.GuildId, cancellationToken);
        var card = request.State == ApprovalState.Waiting
            ? language.Say(() => ApprovalEmbeds.Expired(request))
            : await LeftAsync(request, language, cancellationToken);
        if (request.MessageId == 0 || await messages.EditAsync(request.ChannelId, request.MessageId, card, cancellationToken) != MessageOutcome.NotNow)
            await book.CloseAsync(request, request.State == ApprovalState.Waiting ? ApprovalState.Expired : ApprovalState.Ended);
    }

    private async Task<Reply> LeftAsync(ApprovalRequest request, Language language, CancellationToken cancellationToken)
    {
        var end = await ResultAsync(request, cancellationToken) switch
        {
            null => language.NotBegun,
            AuditResult.Refused or AuditResult.Failed => language.NothingDone,
            _ => language.EndNotSeen,
        };
        return language.Say(() => ApprovalEmbeds.Done(request, end));
    }

    /// <summary>What is on record of it; null when it was never begun.</summary>
    private async Task<AuditResult?> ResultAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        var since = AuditDocuments.ByMember.Where(request.GuildId, request.AskedBy) with { AtLeast = AuditDocuments.Moment(request.DecidedAt ?? request.AskedAt) };
        return (await store.QueryAsync(AuditDocuments.Type, since, cancellationToken))
            .FirstOrDefault(record => record.Value.ApprovedBy == request.DecidedBy && record.Value.Target == request.Reference.Split('@')[0] && record.Value.Panel == request.Panel)?.Value.Result;
    }
}
