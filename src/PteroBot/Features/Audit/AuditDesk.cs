using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Audit;

/// <summary>What somebody typed after <c>/audit</c>.</summary>
internal sealed record AuditWish(ulong? Member, string? Server, string? Action, AuditResult? Result, string? Since, string? Until);

/// <summary>Answers for <c>/audit</c> and its controls. Whose guild it is comes from the interaction, never from a control.</summary>
internal sealed class AuditDesk(AuditReader reader, TimeProvider clock)
{
    /// <summary>How many of the latest records the server's name is looked for in.</summary>
    public const int NamesFrom = 500;

    public async Task<Decision<Reply>> ListAsync(Actor actor, AuditWish wish, CancellationToken cancellationToken) =>
        (await FilterAsync(actor.GuildId!.Value, wish, cancellationToken)).TryGet(out var filter, out var refusal)
            ? await PageAsync(actor, new AuditView(filter), cancellationToken)
            : refusal;

    public async Task<Reply> PageAsync(Actor actor, AuditView view, CancellationToken cancellationToken) =>
        AuditPages.Of(await reader.PageAsync(actor.GuildId!.Value, view, cancellationToken));

    public async Task<Decision<Reply>> ShowAsync(Actor actor, AuditView view, string id, CancellationToken cancellationToken) =>
        await reader.FindAsync(actor.GuildId!.Value, id, cancellationToken) is { } found
            ? AuditPages.One(found, view)
            : new Explained("This entry is not kept any more.");

    public async Task<Decision<Reply>> FileAsync(Actor actor, AuditFilter filter, CancellationToken cancellationToken)
    {
        var file = await AuditCsv.WriteAsync(reader.AllAsync(actor.GuildId!.Value, filter, cancellationToken), cancellationToken);
        return file.Rows == 0 ? new Explained("There is nothing to export: no entry fits.") : AuditPages.File(file, clock.GetUtcNow());
    }

    private async Task<Decision<AuditFilter>> FilterAsync(ulong guildId, AuditWish wish, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!TryTime(wish.Since, now, out var from) || !TryTime(wish.Until, now, out var until))
            return new Explained($"{Outside.Code(from is null && wish.Since is not null ? wish.Since : wish.Until)} is no time that I can read. {AuditTimes.Hint}");
        if (from >= until)
            return new Explained("That time span is empty: `since` has to lie before `until`.");
        if (wish.Action is { } action && AuditWords.Label(action) is null)
            return new Explained($"{Outside.Code(action)} is none of the changes that are recorded. Pick one from the list that appears while you type.");
        if (wish.Server is not { } server)
            return new AuditFilter(wish.Member, null, wish.Action, wish.Result, from, until);
        return await TargetAsync(guildId, server.Trim(), cancellationToken) is { } target
            ? new AuditFilter(wish.Member, target, wish.Action, wish.Result, from, until)
            : new Explained($"Nothing recorded lately is about {Outside.Code(server)}. Pick a server from the list that appears while you type, or give its identifier.");
    }

    private static bool TryTime(string? typed, DateTimeOffset now, out DateTimeOffset? time)
    {
        time = null;
        if (string.IsNullOrWhiteSpace(typed))
            return true;
        if (!AuditTimes.TryParse(typed, now, out var moment))
            return false;
        time = moment;
        return true;
    }

    /// <summary>The identifier itself, or that of the server that bore this name lately.</summary>
    private async Task<string?> TargetAsync(ulong guildId, string typed, CancellationToken cancellationToken)
    {
        foreach (var (target, name) in AuditTargets.Of(await reader.LatestAsync(guildId, NamesFrom, cancellationToken)))
            if (target == typed || name.Equals(typed, StringComparison.OrdinalIgnoreCase))
                return target;
        return AuditTargets.IsIdentifier(typed) ? typed : null;
    }
}
