using Microsoft.Extensions.Options;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Hosting;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Console.Streams;

/// <summary>
/// Begins, changes and stops streams. Who may do that at all is <see cref="StreamKeeperAttribute"/>'s; whose consoles they show is decided here: those that the person
/// may read, at this moment. Other settings show other lines, so they too are for people who may read the console.
/// </summary>
internal sealed class StreamDesk(
    StreamBook book, StreamRights rights, StreamDelivery streams, IChannelMessages messages, IStreamPlaces places, AuditLog audit, GuildLanguages languages,
    IOptions<DiscordOptions> discord, TimeProvider clock)
{
    private const int IdLength = 6;
    private const int NameLength = 60;

    /// <summary>Keeps what is wanted until somebody confirms it. In a private thread nobody has to.</summary>
    public async Task<Decision<ConsoleStream>> DraftAsync(Actor actor, StreamWish wish, CancellationToken cancellationToken)
    {
        if ((LinePattern.Fault(wish.Settings.Include) ?? LinePattern.Fault(wish.Settings.Exclude)) is { } fault)
            return new Explained(fault);
        if (!(await PlaceAsync(wish, cancellationToken)).TryGet(out var placed, out var refusal))
            return refusal;
        if (await RefuseAsync(actor, placed, cancellationToken) is { } full)
            return full;
        if (!(await rights.OpenAsync(actor, wish.Server, cancellationToken)).TryGet(out var server, out refusal))
            return refusal;
        var draft = Draft(actor, server, placed);
        await book.SaveAsync(draft, cancellationToken);
        return draft;
    }

    /// <summary>Begins what was drafted, with the rights of now.</summary>
    /// <param name="actor">Who confirms.</param>
    /// <param name="id">The draft.</param>
    /// <param name="inPrivate">Whether a private thread is opened instead.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<Decision<ConsoleStream>> BeginAsync(Actor actor, string id, bool inPrivate, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(actor.GuildId ?? 0, id, cancellationToken) is not { IsOpen: false } draft || draft.Standing.CreatorId != actor.UserId)
            return new Explained("This question is over. Run /console stream again.");
        if (!(await rights.OpenAsync(actor, draft.Reference, cancellationToken)).TryGet(out var server, out var refusal))
            return refusal;
        if (!StreamRights.IsMeant(draft, server))
            return new ServerUnknown(draft.Reference);
        if (inPrivate)
            draft = draft with { Place = StreamPlace.NewPrivateThread };
        return await audit.RecordAsync(actor, ChangeOf("console.stream", draft) with { Server = server }, token => BeginAsync(draft, token), cancellationToken);
    }

    /// <summary>Forgets what was drafted.</summary>
    public async Task DropAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(actor.GuildId ?? 0, id, cancellationToken) is { IsOpen: false } draft && draft.Standing.CreatorId == actor.UserId)
            await book.DeleteAsync(id, cancellationToken);
    }

    public async Task<Decision<ConsoleStream>> StopAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, id, cancellationToken)).TryGet(out var stream, out var refusal))
            return refusal;
        return await audit.RecordAsync<ConsoleStream>(actor, ChangeOf("console.stream.stop", stream), async token =>
        {
            await book.DeleteAsync(stream.Id, token);
            streams.Close(stream.Id);
            var language = await languages.OfAsync(stream.Standing.GuildId, token);
            await messages.EditAsync(stream.ChannelId, stream.CardId, language.Say(() => StreamCard.Over(stream)), token);
            return stream;
        }, cancellationToken);
    }

    public Task<Decision<ConsoleStream>> PauseAsync(Actor actor, string id, CancellationToken cancellationToken) =>
        ChangeAsync(actor, id, "console.stream.pause", kept => kept with { IsPaused = true }, cancellationToken);

    /// <summary>Lines of the meantime are not shown, and neither is what the server did.</summary>
    public Task<Decision<ConsoleStream>> ResumeAsync(Actor actor, string id, CancellationToken cancellationToken) =>
        ChangeAsync(actor, id, "console.stream.resume", kept => kept with { IsPaused = false, Told = ServerCondition.Unknown, Heard = [] }, cancellationToken);

    public async Task<Decision<ConsoleStream>> SetAsync(Actor actor, string id, StreamSettings settings, CancellationToken cancellationToken)
    {
        if ((LinePattern.Fault(settings.Include) ?? LinePattern.Fault(settings.Exclude)) is { } fault)
            return new Explained(fault);
        if (!(await FindAsync(actor, id, cancellationToken)).TryGet(out var stream, out var refusal))
            return refusal;
        if (!(await rights.OpenAsync(actor, stream.Reference, cancellationToken)).TryGet(out var server, out refusal))
            return refusal;
        return StreamRights.IsMeant(stream, server)
            ? await ChangeAsync(actor, id, "console.stream.edit", kept => kept with { Settings = settings }, cancellationToken)
            : new ServerUnknown(stream.Reference);
    }

    /// <summary>The stream of this guild that is meant: by its id, or the only one of a server's name.</summary>
    public async Task<Decision<ConsoleStream>> FindAsync(Actor actor, string asked, CancellationToken cancellationToken)
    {
        var own = await book.OfGuildAsync(actor.GuildId ?? 0, cancellationToken);
        return own.OneCalled(asked, stream => stream.Id, stream => stream.Server.Name) is { } found
            ? found
            : new Explained("This console is not shown here any more, or several are called so. /console streams lists those that are.");
    }

    /// <summary>The stream that stands where somebody types; null when none does.</summary>
    public async Task<ConsoleStream?> InAsync(Actor actor, ulong channelId, CancellationToken cancellationToken) =>
        (await book.OfGuildAsync(actor.GuildId ?? 0, cancellationToken)).FirstOrDefault(stream => stream.ChannelId == channelId);

    public async Task<IReadOnlyList<ConsoleStream>> ListAsync(Actor actor, CancellationToken cancellationToken) => await book.OfGuildAsync(actor.GuildId ?? 0, cancellationToken);

    /// <summary>The controls, as everybody reads them.</summary>
    public async Task<Reply> CardAsync(ConsoleStream stream, CancellationToken cancellationToken) =>
        (await languages.OfAsync(stream.Standing.GuildId, cancellationToken)).Say(() => StreamCard.Of(stream, discord.Value.MessageContent));

    public static Change ChangeOf(string action, ConsoleStream stream) => new(action, stream.Server.Identifier, stream.Server.Name, stream.Standing.Panel);

    private async Task<Refusal?> RefuseAsync(Actor actor, StreamWish wish, CancellationToken cancellationToken)
    {
        var here = await book.OfGuildAsync(actor.GuildId ?? 0, cancellationToken);
        if (here.Count >= ConsoleStream.MostPerGuild)
            return new Explained($"This Discord server shows {ConsoleStream.MostPerGuild} consoles, and more are not possible. Stop one with /console stop.");
        return wish.Place == StreamPlace.Here && here.FirstOrDefault(stream => stream.ChannelId == wish.ChannelId) is { } there
            ? new Explained($"<#{wish.ChannelId}> shows the console of **{Outside.Text(there.Server.Name, NameLength)}** already. Stop that one first, or name another place.")
            : null;
    }

    /// <summary>A thread has no threads, so that lines go into the thread itself.</summary>
    private async Task<Decision<StreamWish>> PlaceAsync(StreamWish wish, CancellationToken cancellationToken) => await places.LookAsync(wish.ChannelId, cancellationToken) switch
    {
        PlaceKind.Missing => new Explained("I do not see this channel. I need to see it, send messages and read its history there."),
        PlaceKind.PrivateThread or PlaceKind.Thread => wish with { Place = StreamPlace.Here },
        _ => wish,
    };

    private ConsoleStream Draft(Actor actor, ServerAccess server, StreamWish wish) => new()
    {
        Id = ShortId.New(IdLength),
        // Who reads it by a grant reads it with the community key.
        Standing = new Standing { GuildId = actor.GuildId ?? 0, CreatorId = actor.UserId, Panel = server.Account.Panel.ToString(), IsCommunity = server.Grant is not null },
        CreatorName = actor.Name,
        Server = new StreamServer(server.Server.Identifier, server.Server.Uuid, server.Server.Name),
        Reference = server.Reference,
        ChannelId = wish.ChannelId,
        Place = wish.Place,
        Settings = wish.Settings,
        CreatedAt = clock.GetUtcNow(),
    };

    /// <summary>The thread and the controls first: without them there is no stream.</summary>
    private async Task<Decision<ConsoleStream>> BeginAsync(ConsoleStream draft, CancellationToken cancellationToken)
    {
        if (draft.Place == StreamPlace.Here && await InAsync(draft.Standing.GuildId, draft.ChannelId, cancellationToken))
            return new Explained($"<#{draft.ChannelId}> shows another console by now.");
        if (!(await EnterAsync(draft, cancellationToken)).TryGet(out var placed, out var refusal))
            return refusal;
        var begun = placed with { Place = StreamPlace.Here, CreatedAt = clock.GetUtcNow() };
        var (outcome, card) = await messages.SendAsync(begun.ChannelId, await CardAsync(begun, cancellationToken), cancellationToken);
        if (outcome != MessageOutcome.Done)
            return Refused(outcome, begun.ChannelId);
        begun = begun with { CardId = card };
        await book.SaveAsync(begun, cancellationToken);
        streams.Open(begun);
        return begun;
    }

    private async Task<bool> InAsync(ulong guildId, ulong channelId, CancellationToken cancellationToken) =>
        (await book.OfGuildAsync(guildId, cancellationToken)).Any(stream => stream.ChannelId == channelId);

    private async Task<Decision<ConsoleStream>> EnterAsync(ConsoleStream draft, CancellationToken cancellationToken)
    {
        if (draft.Place == StreamPlace.Here)
        {
            await places.JoinAsync(draft.ChannelId, cancellationToken);
            return draft;
        }
        var isPrivate = draft.Place == StreamPlace.NewPrivateThread;
        var (outcome, thread) = await places.OpenThreadAsync(draft.ChannelId, $"Console of {draft.Server.Name}", isPrivate, draft.Standing.CreatorId, cancellationToken);
        if (outcome == MessageOutcome.Done)
            return draft with { ChannelId = thread };
        return outcome == MessageOutcome.NotPermitted
            ? new Explained($"I may not open {(isPrivate ? "private" : "public")} threads in <#{draft.ChannelId}>. Allow me **Create {(isPrivate ? "Private" : "Public")} Threads** and **Send Messages in Threads** there, or name a thread or channel.")
            : Refused(outcome, draft.ChannelId);
    }

    private static Explained Refused(MessageOutcome outcome, ulong channelId) => new(outcome == MessageOutcome.NotNow
        ? "Discord does not take the message now. Try again in a moment."
        : $"I may not write in <#{channelId}>. I need to see it, send messages and embed links there; in a thread, **Send Messages in Threads**.");

    private async Task<Decision<ConsoleStream>> ChangeAsync(
        Actor actor, string id, string action, Func<ConsoleStream, ConsoleStream> change, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, id, cancellationToken)).TryGet(out var stream, out var refusal))
            return refusal;
        return await audit.RecordAsync<ConsoleStream>(actor, ChangeOf(action, stream), async token =>
        {
            if (await book.ChangeAsync(stream.Id, change, token) is not { } changed)
                return new Explained("This console has just been stopped.");
            streams.Open(changed);
            return changed;
        }, cancellationToken);
    }
}
