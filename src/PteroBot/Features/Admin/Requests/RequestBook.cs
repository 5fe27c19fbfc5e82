using System.Net.Mail;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Rendering;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Requests;

/// <summary>Takes requests and decisions. Whether somebody may is found out in the same transaction that writes it down, so two presses are one decision.</summary>
internal sealed class RequestBook(IDocumentStore store, TemplateBook templates, LinkVault links, AuditLog audit, TimeProvider clock)
{
    public const int MaxServerName = 100;

    /// <summary>A server that is being made so long was left by a process that died: the decision may be taken up again.</summary>
    public static TimeSpan Abandoned { get; } = TimeSpan.FromMinutes(15);

    public async Task<Stored<ServerRequest>?> FindAsync(ulong guildId, string id, CancellationToken cancellationToken) =>
        await store.FindAsync(RequestDocuments.Type, id, cancellationToken) is { } found && found.Value.GuildId == guildId ? found : null;

    /// <summary>The templates that this person may ask for.</summary>
    public async Task<IReadOnlyList<ServerTemplate>> OfferedAsync(Actor actor, CancellationToken cancellationToken) =>
        actor.GuildId is { } guild ? [.. (await templates.AllAsync(guild, cancellationToken)).Where(template => Offers(template, actor))] : [];

    /// <summary>The person's account on the template's panel; null when none is linked.</summary>
    public async Task<string?> AccountAsync(Actor actor, ServerTemplate template, CancellationToken cancellationToken) =>
        (await links.FindAsync(actor.UserId, PanelAddress.Parse(template.Panel), cancellationToken))?.Username;

    /// <summary>Whether this person may ask for that now. Who may not learns nothing of the template.</summary>
    public async Task<Decision<ServerTemplate>> MayAskAsync(Actor actor, string name, CancellationToken cancellationToken)
    {
        if (actor.GuildId is not { } guild)
            return new GuildOnly();
        if (await templates.FindAsync(guild, name, cancellationToken) is not { } template || !Offers(template, actor))
            return new Explained($"There is no template called {Outside.Code(name)} that you may ask for. Pick one from the list that appears while you type.");
        var taken = await CountAsync(store, actor, template, cancellationToken);
        return taken >= template.Quota ? Full(template) : template;
    }

    /// <summary>Writes the request down.</summary>
    public async Task<Decision<Stored<ServerRequest>>> AskAsync(Actor actor, string templateName, string serverName, string? email, CancellationToken cancellationToken)
    {
        if (!(await MayAskAsync(actor, templateName, cancellationToken)).TryGet(out var template, out var refusal))
            return refusal;
        var name = serverName.Trim();
        if (name.Length == 0 || name.Length > MaxServerName || Outside.Plain(name, MaxServerName) != name)
            return new Explained($"A server's name has up to {MaxServerName} plain characters.");
        var account = await AccountAsync(actor, template, cancellationToken);
        if (account is null && !IsEmail(email))
            return new Explained("That is no e-mail address. It is needed to make your account on the panel.");
        var now = clock.GetUtcNow();
        var request = new ServerRequest
        {
            GuildId = template.GuildId,
            MemberId = actor.UserId,
            MemberName = actor.Name,
            Template = template.Name,
            Panel = template.Panel,
            ServerName = name,
            At = now,
            Username = account,
            Email = account is null ? email!.Trim() : null,
        };
        var change = new Change("request.ask", template.Name, name, template.Panel) { Detail = template.Name };
        try
        {
            return await audit.RecordAsync(actor, change, async (session, token) =>
                await CountAsync(session, actor, template, token) >= template.Quota
                    ? throw new QuotaReachedException()
                    : await session.InsertAsync(RequestDocuments.Type, Guid.CreateVersion7(now).ToString("N"), request, token), cancellationToken);
        }
        catch (QuotaReachedException)
        {
            // Two at the same moment.
            return Full(template);
        }
    }

    /// <summary>Notes where the card is.</summary>
    public Task PlaceAsync(string id, ulong channel, ulong message, CancellationToken cancellationToken) =>
        store.UpdateAsync(RequestDocuments.Type, id, request => request with { ChannelId = channel, MessageId = message }, cancellationToken);

    /// <summary>Takes a request back that nobody could be shown.</summary>
    public Task DropAsync(string id, CancellationToken cancellationToken) => store.DeleteAsync(RequestDocuments.Type, id, cancellationToken);

    /// <summary>Says yes: from now on nobody else can decide. The record is written with it, and completed by whoever makes the server.</summary>
    public async Task<Decision<Approval>> ApproveAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        Explained? no = null;
        var approval = await store.TransactAsync<Approval?>(async (session, token) =>
        {
            no = null;
            if (await session.FindAsync(RequestDocuments.Type, id, token) is not { } found || found.Value.GuildId != actor.GuildId)
            {
                no = new Explained("This request is not kept any more.");
                return null;
            }
            if ((no = Decided(found.Value)) is not null)
                return null;
            var request = found.Value;
            var change = new Change("request.approve", request.Template, request.ServerName, request.Panel) { Detail = $"for {request.MemberName}" };
            var record = await audit.BeginAsync(session, actor, change, token);
            var yes = request with { State = RequestState.Approving, DecidedBy = actor.Name, DecidedAt = clock.GetUtcNow(), Record = record.Id };
            return new Approval(await session.ReplaceAsync(RequestDocuments.Type, found, yes, token), record, IsAgain: request.State == RequestState.Approving);
        }, cancellationToken);
        return approval is null ? no! : approval;
    }

    /// <summary>Says no.</summary>
    public async Task<Decision<Stored<ServerRequest>>> DenyAsync(Actor actor, string id, string reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(actor.GuildId!.Value, id, cancellationToken) is not { } found)
            return new Explained("This request is not kept any more.");
        if (Decided(found.Value) is { } no)
            return no;
        var change = new Change("request.deny", found.Value.Template, found.Value.ServerName, found.Value.Panel) { Detail = $"for {found.Value.MemberName}: {reason}" };
        try
        {
            return await audit.RecordAsync(actor, change, (session, token) => session.ReplaceAsync(RequestDocuments.Type, found, found.Value with
            {
                State = RequestState.Denied,
                DecidedBy = actor.Name,
                DecidedAt = clock.GetUtcNow(),
                Reason = reason.Trim() is { Length: > 0 } why ? why : null,
                Email = null,
            }, token), cancellationToken);
        }
        catch (DocumentChangedException)
        {
            return new Explained("Somebody else decided at the same moment.");
        }
    }

    /// <summary>The server is gone from the panel, so that the member may ask again.</summary>
    public async Task<Decision<Stored<ServerRequest>>> ReleaseAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(actor.GuildId!.Value, id, cancellationToken) is not { Value.State: RequestState.Approved } found)
            return new Explained("This request does not count against a quota.");
        var change = new Change("request.release", found.Value.Server, found.Value.ServerName, found.Value.Panel) { Detail = $"for {found.Value.MemberName}" };
        return await audit.RecordAsync(actor, change, (session, token) =>
            session.PutAsync(RequestDocuments.Type, id, found.Value with { State = RequestState.Released }, token), cancellationToken);
    }

    /// <summary>What the person asked for, the newest first.</summary>
    public async Task<IReadOnlyList<ServerRequest>> OfAsync(Actor actor, int most, CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(RequestDocuments.Type, RequestDocuments.ByMember.Where(actor.GuildId!.Value, actor.UserId) with { Descending = true, Limit = most }, cancellationToken)).Select(request => request.Value)];

    /// <summary>The server is there.</summary>
    public async Task<Stored<ServerRequest>> FinishAsync(Approval approval, string server)
    {
        await audit.EndAsync(approval.Record, ChangeEnd.Succeeded);
        return await store.PutAsync(RequestDocuments.Type, approval.Request.Id, Made(approval.Request.Value, server), CancellationToken.None);
    }

    /// <summary>It could not be made; the request is open again, unless nobody knows whether it was.</summary>
    public async Task<Stored<ServerRequest>> GiveBackAsync(Approval approval, ChangeEnd end)
    {
        await audit.EndAsync(approval.Record, end);
        return end.Result == AuditResult.Unknown
            ? approval.Request
            : await store.PutAsync(RequestDocuments.Type, approval.Request.Id, Opened(approval.Request.Value), CancellationToken.None);
    }

    /// <summary>Those that somebody said yes to and that are not made yet, of all guilds.</summary>
    public Task<IReadOnlyList<Stored<ServerRequest>>> UnfinishedAsync(CancellationToken cancellationToken) =>
        store.QueryAsync(RequestDocuments.Type, RequestDocuments.Unfinished.Where(), cancellationToken);

    /// <summary>What became of a yes after whose beginning the bot stopped: the server that was found on the panel, or null when there is none and somebody has to decide again.</summary>
    /// <returns>Null when somebody was faster.</returns>
    public async Task<Stored<ServerRequest>?> SettleAsync(Stored<ServerRequest> left, string? server, CancellationToken cancellationToken)
    {
        try
        {
            var settled = await store.ReplaceAsync(RequestDocuments.Type, left, server is null ? Opened(left.Value) : Made(left.Value, server), cancellationToken);
            if (left.Value.Record is { } id && await store.FindAsync(AuditDocuments.Type, id, cancellationToken) is { } record)
                await audit.EndAsync(record, server is null ? ChangeEnd.Failed("The bot stopped before the server was made.") : ChangeEnd.Succeeded);
            return settled;
        }
        catch (DocumentChangedException)
        {
            return null;
        }
    }

    private static ServerRequest Made(ServerRequest request, string server) => request with { State = RequestState.Approved, Server = server, Email = null, Record = null };

    private static ServerRequest Opened(ServerRequest request) => request with { State = RequestState.Open, DecidedBy = null, DecidedAt = null, Record = null };

    private Explained? Decided(ServerRequest request) => request.State switch
    {
        RequestState.Open => null,
        RequestState.Approving when clock.GetUtcNow() - request.DecidedAt > Abandoned => null,
        RequestState.Approving => new Explained($"**{Outside.Text(request.DecidedBy)}** said yes {Moments.Relative(request.DecidedAt!.Value)}, and the server is being made."),
        RequestState.Approved or RequestState.Released => new Explained($"**{Outside.Text(request.DecidedBy)}** said yes already."),
        _ => new Explained($"**{Outside.Text(request.DecidedBy)}** said no already."),
    };

    private static async Task<long> CountAsync(IDocumentReader reader, Actor actor, ServerTemplate template, CancellationToken cancellationToken) =>
        (await reader.QueryAsync(RequestDocuments.Type, RequestDocuments.ByMember.Where(template.GuildId, actor.UserId), cancellationToken))
            .Count(request => request.Value.Template == template.Name && request.Value.State is RequestState.Open or RequestState.Approving or RequestState.Approved);

    private static bool Offers(ServerTemplate template, Actor actor) =>
        template.Roles.Any(role => role == template.GuildId || actor.RoleIds.Contains(role));

    private static Explained Full(ServerTemplate template) => new(
        $"You have {(template.Quota == 1 ? "one" : "all")} of the {Words.Count(template.Quota, "server")} of {Outside.Code(template.Name)} that a member may have, open requests included. "
        + "A panel administrator of this Discord server can help.");

    private static bool IsEmail(string? text) =>
        text?.Trim() is { Length: > 3 and <= 191 } typed && MailAddress.TryCreate(typed, out var address) && address.Address == typed && address.Host.Contains('.', StringComparison.Ordinal);
}

/// <summary>A yes that nobody else can give any more.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Record">The audit record, pending.</param>
/// <param name="IsAgain">Whether somebody said yes before and the bot died on the way: the server may be there.</param>
internal sealed record Approval(Stored<ServerRequest> Request, Stored<AuditRecord> Record, bool IsAgain);

internal sealed class QuotaReachedException : Exception;
