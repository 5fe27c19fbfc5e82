using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Rendering;
using PteroBot.Storage;

namespace PteroBot.Approvals;

/// <summary>Keeps requests. A decision is taken and recorded in one transaction: two who press at once decide once.</summary>
internal sealed class ApprovalBook(IDocumentStore store, ISecretSealer sealer, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long a request waits for an answer.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>Opens a request; refused while the same person waits for the same already.</summary>
    public async Task<Decision<ApprovalRequest>> OpenAsync(ApprovalNeeded needed, CancellationToken cancellationToken)
    {
        var (actor, server, now) = (needed.Server.Actor, needed.Server, clock.GetUtcNow());
        var all = await store.QueryAsync(ApprovalDocuments.Type, ApprovalDocuments.ByGuild.Where(needed.Grant.Grant.GuildId), cancellationToken);
        foreach (var old in all.Where(request => now - request.Value.AskedAt > KeptFor))
            await store.DeleteAsync(ApprovalDocuments.Type, old.Id, cancellationToken);
        if (all.FirstOrDefault(kept => kept.Value is { State: ApprovalState.Waiting } same && same.Until > now && same.AskedBy == actor.UserId
            && same.Server == server.Server.Uuid && same.Action == needed.Intent.Action) is { } waiting)
            return new Explained($"You asked for that {Moments.Relative(waiting.Value.AskedAt)}, and it waits for an administrator until {Moments.Relative(waiting.Value.Until)}.");
        var id = Guid.CreateVersion7(now).ToString("N");
        var request = new ApprovalRequest
        {
            Id = id,
            GuildId = needed.Grant.Grant.GuildId,
            AskedBy = actor.UserId,
            RoleId = needed.Grant.Grant.RoleId,
            Panel = server.Account.Panel.ToString(),
            Server = server.Server.Uuid,
            Reference = server.Reference,
            ServerName = server.Server.Name,
            Action = needed.Intent.Action,
            Command = needed.Intent.Command is { } command
                ? await sealer.SealAsync(new SecretText(command), ApprovalRequest.Purpose(id, needed.Grant.Grant.GuildId), cancellationToken)
                : null,
            AskedAt = now,
            Until = now + Patience,
        };
        return (await store.InsertAsync(ApprovalDocuments.Type, id, request, cancellationToken)).Value;
    }

    /// <summary>Notes where the card is.</summary>
    public Task PlaceAsync(ApprovalRequest request, ulong channel, ulong message, CancellationToken cancellationToken) =>
        store.UpdateAsync(ApprovalDocuments.Type, request.Id, kept => kept with { ChannelId = channel, MessageId = message }, cancellationToken);

    /// <summary>Decides a request of this guild, if nobody has and it is not too late.</summary>
    public Task<Decision<ApprovalRequest>> DecideAsync(Actor administrator, string id, bool approve, CancellationToken cancellationToken)
    {
        return audit.DecideAsync<ApprovalRequest>(administrator, ChangeOf, async (session, token) =>
        {
            if (await session.FindAsync(ApprovalDocuments.Type, id, token) is not { Value: var kept } || kept.GuildId != administrator.GuildId)
                return Forgotten;
            if (Refuse(kept, administrator) is { } refusal)
                return refusal;
            var decided = kept with { State = approve ? ApprovalState.Approved : ApprovalState.Denied, DecidedBy = administrator.UserId, DecidedAt = clock.GetUtcNow() };
            await session.PutAsync(ApprovalDocuments.Type, id, decided, token);
            return decided;
        }, cancellationToken);

        Change ChangeOf(ApprovalRequest request) =>
            new(approve ? "approval.approve" : "approval.deny", request.Reference, request.ServerName, request.Panel) { Detail = request.Action.ToString() };
    }

    /// <summary>Those whose card does not say yet how it ended, the oldest first.</summary>
    public async Task<IReadOnlyList<ApprovalRequest>> OpenOnesAsync(CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(ApprovalDocuments.Type, ApprovalDocuments.Open.Where(), cancellationToken)).Select(kept => kept.Value)];

    /// <summary>The card says how it ended. Not cancelled with what was done.</summary>
    public Task CloseAsync(ApprovalRequest request, ApprovalState end) =>
        store.UpdateAsync(ApprovalDocuments.Type, request.Id, kept => kept.State == request.State ? kept with { State = end } : kept, CancellationToken.None);

    /// <summary>The command of a request; null when there is none.</summary>
    public async Task<string?> CommandAsync(ApprovalRequest request, CancellationToken cancellationToken) => request.Command is { } command
        ? (await sealer.UnsealAsync(command, ApprovalRequest.Purpose(request.Id, request.GuildId), cancellationToken))?.Reveal()
        : null;

    private static Explained Forgotten => new("I no longer know what that was about. Whoever asked can ask again.");

    private Explained? Refuse(ApprovalRequest request, Actor administrator) => request switch
    {
        { State: ApprovalState.Approved or ApprovalState.Ended } => new($"<@{request.DecidedBy}> has approved it already."),
        { State: ApprovalState.Denied } => new($"<@{request.DecidedBy}> has denied it already."),
        _ when request.Until <= clock.GetUtcNow() => new("This request is over: nobody answered in time. Whoever asked can ask again."),
        _ when request.AskedBy == administrator.UserId => new("You asked for it yourself; somebody else has to approve it."),
        _ => null,
    };
}
