using Discord;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Approvals;

/// <summary>Asks administrators, and carries out what one of them approved, with the rights that the asker has at that moment.</summary>
internal sealed class ApprovalDesk(ApprovalBook book, AccessControl access, IEnumerable<IApprovedWork> works, AuditLog audit, SecretMask mask)
{
    /// <summary>Where approval is what is missing, puts a card into the channel; any other refusal is told as it is.</summary>
    public async Task AskOrRefuseAsync(BotContext context, Refusal refusal)
    {
        if (refusal is ApprovalNeeded needed && works.Any(work => work.Does(needed.Intent.Action)))
        {
            if ((await book.OpenAsync(needed, context.Cancellation)).TryGet(out var request, out refusal!))
            {
                await context.Replies.RefuseAsync(ApprovalEmbeds.Asked(request), context.Cancellation);
                await context.Replies.PublishAsync(ApprovalEmbeds.Question(request, needed.Intent.Command is { } command ? mask.Hide(command) : null), null, context.Cancellation);
                return;
            }
        }
        await context.Replies.RefuseAsync(RefusalText.Of(refusal), context.Cancellation);
    }

    public Task<Decision<ApprovalRequest>> ApproveAsync(Actor administrator, string id, CancellationToken cancellationToken) =>
        book.DecideAsync(administrator, id, approve: true, cancellationToken);

    public async Task<Decision<ApprovalRequest>> DenyAsync(Actor administrator, string id, CancellationToken cancellationToken)
    {
        var decision = await book.DecideAsync(administrator, id, approve: false, cancellationToken);
        if (decision.Allowed is { } request)
            await audit.RecordAsync(administrator, new Change("approval.deny", request.Reference, request.ServerName, request.Panel) { Detail = request.Action.ToString() },
                _ => Task.FromResult(true), _ => ChangeEnd.Succeeded, cancellationToken);
        return decision;
    }

    /// <summary>Carries out what was approved. The asker's roles are asked for now: a role that was taken meanwhile takes the right with it.</summary>
    /// <param name="asker">Who asked, as they are in the guild now; null when they have left it.</param>
    /// <param name="request">The approved request.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task<string> RunAsync(IGuildUser? asker, ApprovalRequest request, CancellationToken cancellationToken)
    {
        if (asker is null)
            return $"<@{request.AskedBy}> is no longer here, so nothing was done.";
        try
        {
            var intent = new Intent(request.Action) { Command = await book.CommandAsync(request, cancellationToken), ApprovedBy = request.DecidedBy };
            if (!(await access.ServerAsync(Who.Of(asker), request.Reference, intent, cancellationToken)).TryGet(out var server, out var refusal))
                return refusal is RoleTooSoon ? $"Nothing was done. {RefusalText.Of(refusal)}" : $"<@{request.AskedBy}> may not do that any more, so nothing was done.";
            return server.Server.Uuid == request.Server && server.Account.Panel.ToString() == request.Panel
                ? await works.First(work => work.Does(request.Action)).RunAsync(server, intent, cancellationToken)
                : "Nothing was done: the server is another one now.";
        }
        catch (RefusedException lost)
        {
            return $"Nothing was done. {RefusalText.Of(lost.Refusal)}";
        }
        catch (PanelException failure)
        {
            return PanelFailureText.Of(failure);
        }
    }
}
