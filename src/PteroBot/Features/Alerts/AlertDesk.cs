using Microsoft.Extensions.Options;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.Boards;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;

namespace PteroBot.Features.Alerts;

/// <summary>
/// Makes, changes, tests and removes alerts. Who may do that at all is <see cref="BoardKeeperAttribute"/>'s; which servers an alert is for is decided here: those that
/// its creator sees, at this moment. What is told to its creator alone is nobody else's business: others neither see nor change it.
/// </summary>
internal sealed class AlertDesk(
    AlertBook book, AlertWatcher watcher, BoardServers servers, AlertRights rights, IAlertPost post, GuildLanguages languages, AuditLog audit, IOptions<AlertsOptions> options, TimeProvider clock)
{
    private const int IdLength = 6;

    public async Task<Decision<Alert>> AddAsync(Actor actor, AlertWish wish, CancellationToken cancellationToken)
    {
        if (AlertKinds.Read(BoardWish.Names(wish.Kinds)) is not { } kinds)
            return new Explained(AlertTexts.NoSuchKind);
        if (wish.Limits.On(new AlertRules()) is not { } rules)
            return new Explained(AlertTexts.WrongLimits);
        if (await RefuseRoleAsync(actor, wish.Role, cancellationToken) is { } refused)
            return refused;
        if (!(await servers.FindAsync(actor, wish.Board, cancellationToken)).TryGet(out var shown, out var refusal))
            return refusal;
        var alert = new Alert
        {
            Id = ShortId.New(IdLength),
            Standing = new Standing { GuildId = actor.GuildId ?? 0, CreatorId = actor.UserId, Panel = shown.Panel, IsCommunity = wish.Board.Kind == BoardKind.Community },
            CreatorName = actor.Name,
            Covers = wish.Board.Kind,
            Servers = shown.Servers,
            LeftOut = shown.LeftOut,
            Kinds = kinds.Count == 0 ? AlertKinds.Usual : kinds,
            ChannelId = wish.IsDirect ? null : wish.Board.ChannelId,
            RoleId = wish.IsDirect ? null : wish.Role?.Id,
            Rules = rules,
            CreatedAt = clock.GetUtcNow(),
        };
        return await audit.RecordAsync(actor, ChangeOf("alerts.add", alert), token => KeepAsync(alert, token), cancellationToken);
    }

    public async Task<Decision<Alert>> RemoveAsync(Actor actor, string asked, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, asked, cancellationToken)).TryGet(out var alert, out var refusal))
            return refusal;
        return await audit.RecordAsync<Alert>(actor, ChangeOf("alerts.remove", alert), async token =>
        {
            if (!await book.DeleteAsync(alert.Id, token))
                return new Explained(AlertTexts.JustRemoved);
            watcher.Close(alert.Id);
            return alert;
        }, cancellationToken);
    }

    /// <summary>Sends a sample to where it tells, and says how that went.</summary>
    public async Task<Decision<string>> TestAsync(Actor actor, string asked, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, asked, cancellationToken)).TryGet(out var alert, out var refusal))
            return refusal;
        var isQuiet = alert.Rules.Quiet?.Covers(clock.GetUtcNow()) == true;
        var language = alert.IsDirect ? Language.English : await languages.OfAsync(alert.Standing.GuildId, cancellationToken);
        var (outcome, message) = await post.SendAsync(AlertTarget.Of(alert), language.Say(() => AlertFace.Sample(alert, isQuiet)), isQuiet, cancellationToken);
        var mayPing = AlertCall.Of(alert) is not { } call || await post.MayPingAsync(alert.Standing.GuildId, call.RoleId);
        return outcome == MessageOutcome.Done ? AlertTexts.Tested(alert, message, isQuiet, mayPing) : new Explained(AlertTexts.NotTested(alert, outcome));
    }

    /// <summary>Puts servers on it and takes others off. Only its creator puts some on, because it tells of them with the creator's link.</summary>
    public async Task<Decision<Alert>> ServersAsync(Actor actor, string asked, IReadOnlyList<string> add, IReadOnlyList<string> drop, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, asked, cancellationToken)).TryGet(out var alert, out var refusal))
            return refusal;
        if (add.Count == 0 && drop.Count == 0)
            return alert;
        if (alert.Covers != BoardKind.Servers)
            return new Explained(AlertTexts.CoversAll);
        IReadOnlyList<BoardServer> kept = [.. alert.Servers.Where(server => !server.IsNamed(drop))];
        if (add.Count > 0)
        {
            if (alert.Standing.CreatorId != actor.UserId)
                return new Explained(AlertTexts.OnlyCreatorAdds);
            if (!(await servers.FindAsync(actor, new BoardWish { ChannelId = alert.ChannelId ?? 0, Servers = add }, cancellationToken)).TryGet(out var more, out refusal))
                return refusal;
            if (more.Panel != alert.Standing.Panel)
                return new Explained(AlertTexts.OtherPanel);
            kept = [.. kept.Concat(more.Servers).DistinctBy(server => server.Uuid)];
        }
        if (kept.Count is 0 or > Board.MostServers)
            return new Explained(kept.Count == 0 ? AlertTexts.NoServers : AlertTexts.TooManyServers);
        return await ChangeAsync(actor, alert, now => now with { Servers = kept }, cancellationToken);
    }

    public async Task<Decision<Alert>> KindsAsync(Actor actor, string asked, IReadOnlyCollection<string> words, CancellationToken cancellationToken) =>
        AlertKinds.Read(words) is { Count: > 0 } kinds ? await EditAsync(actor, asked, alert => alert with { Kinds = kinds }, cancellationToken) : new OldControl();

    /// <summary>Null for nobody.</summary>
    public async Task<Decision<Alert>> RoleAsync(Actor actor, string asked, AlertRole? role, CancellationToken cancellationToken) =>
        await RefuseRoleAsync(actor, role, cancellationToken) is { } refused ? refused : await EditAsync(actor, asked, alert => alert with { RoleId = role?.Id }, cancellationToken);

    public async Task<Decision<Alert>> LimitsAsync(Actor actor, string asked, AlertLimits? limits, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, asked, cancellationToken)).TryGet(out var alert, out var refusal))
            return refusal;
        return limits?.On(alert.Rules) is null ? new Explained(AlertTexts.WrongLimits) : await ChangeAsync(actor, alert, now => now with { Rules = limits.On(now.Rules) ?? now.Rules }, cancellationToken);
    }

    /// <summary>Another channel, or its creator's direct messages, which only the creator can choose.</summary>
    public async Task<Decision<Alert>> MoveAsync(Actor actor, string asked, ulong? channel, ulong here, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, asked, cancellationToken)).TryGet(out var alert, out var refusal))
            return refusal;
        if (channel is null && alert.Standing.CreatorId != actor.UserId)
            return new Explained(AlertTexts.OnlyCreatorHears);
        if (channel is not null && channel != here && !await MayUseOtherChannelsAsync(actor, cancellationToken))
            return new Explained(AlertTexts.OtherChannels);
        // What a menu sends is not necessarily what it offered.
        if (channel is { } there && there != here && !await post.IsChannelOfAsync(alert.Standing.GuildId, there, cancellationToken))
            return new Explained(AlertTexts.NotAChannelHere);
        return await ChangeAsync(actor, alert, now => now with { ChannelId = channel, RoleId = channel is null ? null : now.RoleId }, cancellationToken);
    }

    /// <summary>The alert of this guild that is meant, if it is the person's business.</summary>
    public async Task<Decision<Alert>> FindAsync(Actor actor, string asked, CancellationToken cancellationToken)
    {
        var seen = await SeenAsync(actor, cancellationToken);
        return seen.OneCalled(asked, alert => alert.Id, alert => alert.Name) is { } found ? found : new Explained(AlertTexts.Unknown(asked));
    }

    /// <summary>What the person may know of: all that is told in channels, and what is told to themselves.</summary>
    public async Task<IReadOnlyList<Alert>> SeenAsync(Actor actor, CancellationToken cancellationToken) =>
        [.. (await book.OfGuildAsync(actor.GuildId ?? 0, cancellationToken)).Where(alert => !alert.IsDirect || alert.Standing.CreatorId == actor.UserId)];

    /// <summary>Whether somebody may let alerts speak where they do not type.</summary>
    public Task<bool> MayUseOtherChannelsAsync(Actor actor, CancellationToken cancellationToken) => rights.ManagesAsync(actor, cancellationToken);

    private async Task<Decision<Alert>> EditAsync(Actor actor, string asked, Func<Alert, Alert> change, CancellationToken cancellationToken) =>
        (await FindAsync(actor, asked, cancellationToken)).TryGet(out var alert, out var refusal) ? await ChangeAsync(actor, alert, change, cancellationToken) : refusal;

    private Task<Decision<Alert>> ChangeAsync(Actor actor, Alert alert, Func<Alert, Alert> change, CancellationToken cancellationToken) =>
        audit.RecordAsync<Alert>(actor, ChangeOf("alerts.edit", alert), async token =>
        {
            if (await book.ChangeAsync(alert.Id, change, token) is not { } changed)
                return new Explained(AlertTexts.JustRemoved);
            await watcher.OpenAsync(changed, token);
            return changed;
        }, cancellationToken);

    private async Task<Decision<Alert>> KeepAsync(Alert alert, CancellationToken cancellationToken)
    {
        if (!await book.AddAsync(alert, options.Value.PerGuild, cancellationToken))
            return new Explained(AlertTexts.TooMany(options.Value.PerGuild));
        await watcher.OpenAsync(alert, cancellationToken);
        return alert;
    }

    /// <summary>Somebody calls through the bot whom they may call themselves.</summary>
    private async Task<Explained?> RefuseRoleAsync(Actor actor, AlertRole? role, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (role is null or { MayCallAll: true })
            return null;
        if (role.Id == actor.GuildId)
            return new Explained(AlertTexts.MayNotCallEveryone);
        return await post.IsOpenRoleAsync(actor.GuildId ?? 0, role.Id) ? null : new Explained(AlertTexts.MayNotCall(role.Id));
    }

    private static Change ChangeOf(string action, Alert alert) => new(action, alert.Id, alert.Name, alert.Standing.Panel);
}
