using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Features.Players;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.AutoStop;

/// <summary>What somebody wants.</summary>
internal sealed record AutoStopWish(int Minutes, int WarnMinutes, string? Say, ulong ChannelId);

/// <summary>Sets, shows, removes and cancels.</summary>
internal sealed class AutoStopDesk(AutoStopBook book, AccessControl access, GameChoices games, PlayerBook players, ServerFeeds feeds, GuildLanguages languages, AuditLog audit, TimeProvider clock)
{
    private const int NameLength = 60;
    private const string NothingToCancel = "Nothing is about to be stopped here any more.";

    public async Task<Decision<Reply>> SetAsync(Room room, AutoStopWish wish, CancellationToken cancellationToken)
    {
        if (room.Actor.GuildId is not { } guild)
            return new GuildOnly();
        if (wish.WarnMinutes >= wish.Minutes)
            return new Explained($"It cannot be announced {AutoStopEmbeds.Span(wish.WarnMinutes)} before, when it is to be empty for {AutoStopEmbeds.Span(wish.Minutes)} only.");
        if (wish.Say?.AsSpan().IndexOfAny('\n', '\r') >= 0)
            return new Explained("The command for the console has to be one line.");
        if (wish.Say is not null && (await access.ServerAsync(room.Actor, room.Identifier, new Intent(ServerAction.Command) { Command = AutoStopVoice.Line(wish.Say, wish.WarnMinutes), IsLook = true }, cancellationToken)).Refusal is { } refusal)
            return refusal;
        if (await WhyNotCountedAsync(room, cancellationToken) is { } why)
            return new Explained(why);
        if ((await book.OfGuildAsync(guild, cancellationToken)) is { Count: >= AutoStop.MostPerGuild } all && !all.Any(one => one.Uuid == room.Server.Uuid))
            return new Explained($"This Discord server has {AutoStop.MostPerGuild} of these already, and more are not kept. Remove one first.");
        var stop = New(room, guild, wish);
        await audit.ChangeAsync(AutoStopRights.Planning(room.Access), "autostop.set", $"after {AutoStopEmbeds.Span(stop.Minutes)}", token => book.SaveAsync(stop, token), cancellationToken);
        return Reply.Of(AutoStopEmbeds.Set(room, stop, feeds.Peek(KeyOf(room))));
    }

    public async Task<Decision<Reply>> ShowAsync(Room room, CancellationToken cancellationToken) =>
        Reply.Of(AutoStopEmbeds.Shown(room, await FindAsync(room.Actor, room.Access, cancellationToken)));

    public async Task<Decision<Reply>> RemoveAsync(Room room, CancellationToken cancellationToken)
    {
        if (await FindAsync(room.Actor, room.Access, cancellationToken) is not { } stop)
            return Reply.Of(AutoStopEmbeds.Shown(room, null));
        await audit.ChangeAsync(AutoStopRights.Planning(room.Access), "autostop.remove", null, token => book.DeleteAsync(stop.Id, token), cancellationToken);
        feeds.Plan(KeyOf(room), null);
        return Reply.Of(AutoStopEmbeds.Removed(room));
    }

    /// <summary>Calls an announced stop off for as long as it waits at all. Whoever may stop or start the server may.</summary>
    /// <exception cref="PanelException">The panel did not tell whether this person may.</exception>
    public async Task<Decision<Reply>> CancelAsync(Actor actor, string asked, CancellationToken cancellationToken)
    {
        var stopping = await access.ServerAsync(actor, asked, new Intent(ServerAction.Stop) { IsLook = true }, cancellationToken);
        var starting = stopping.Allowed is null ? await access.ServerAsync(actor, asked, new Intent(ServerAction.Start) { IsLook = true }, cancellationToken) : stopping;
        if (!starting.TryGet(out var server, out var refusal))
            return refusal;
        if (!await AutoStopRights.MayAsync(server, cancellationToken, PowerSignal.Stop, PowerSignal.Start))
            return new MissingPermission(Permissions.ControlStop, $"**{Outside.Text(server.Server.Name, NameLength)}**");
        if (await FindAsync(actor, server, cancellationToken) is not { WarnedAt: { } warnedAt } stop)
            return new Explained(NothingToCancel);
        var until = clock.GetUtcNow() + stop.Time;
        var postponed = await audit.ChangeAsync(AutoStopRights.Planning(server), "autostop.cancel", null, token => book.ChangeAsync(
            stop.Id, kept => kept.WarnedAt == warnedAt ? kept with { WarnedAt = null, WarningId = null, PostponedUntil = until } : null, token), cancellationToken);
        if (postponed is null)
            return new Explained(NothingToCancel);
        var language = await languages.OfAsync(actor.GuildId, cancellationToken);
        return language.Say(() => AutoStopEmbeds.Cancelled(postponed, actor));
    }

    private async Task<string?> WhyNotCountedAsync(Room room, CancellationToken cancellationToken) =>
        games.Of(room.Access.Server.Game, await players.FindAsync(KeyOf(room), cancellationToken)) is GameChoice.Known ? null
            : $"The players of {room.Name} are not counted, so it would never be stopped. `/players list` says why, `/players settings` changes it.";

    private Task<AutoStop?> FindAsync(Actor actor, ServerAccess server, CancellationToken cancellationToken) =>
        actor.GuildId is { } guild ? book.FindAsync(guild, server.Server.Uuid, cancellationToken) : Task.FromResult<AutoStop?>(null);

    private static AutoStop New(Room room, ulong guild, AutoStopWish wish) => new()
    {
        Standing = new Standing { GuildId = guild, CreatorId = room.Actor.UserId, Panel = room.Access.Account.Panel.ToString() },
        CreatorName = room.Actor.Name,
        Identifier = room.Server.Identifier,
        Uuid = room.Server.Uuid,
        Name = room.Server.Name,
        Minutes = wish.Minutes,
        WarnMinutes = wish.WarnMinutes,
        ChannelId = wish.ChannelId,
        Say = wish.Say,
    };

    private static FeedKey KeyOf(Room room) => FeedKey.Of(room.Access.Account.Panel, room.Access.Server);
}
