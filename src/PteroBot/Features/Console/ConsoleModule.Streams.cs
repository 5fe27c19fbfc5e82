using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Features.Console.Streams;
using PteroBot.Interactions;

namespace PteroBot.Features.Console;

/// <summary>Consoles that are shown in threads and channels.</summary>
internal sealed partial class ConsoleModule
{
    [SlashCommand("stream", "Show what the console says in a thread or channel, as it is said")]
    [StreamKeeper]
    public async Task StreamAsync(
        [Summary("server", "The server")][Autocomplete(typeof(ServerAutocomplete))][MaxLength(191)] string server,
        [Summary("where", "A thread or channel; without one a new thread is opened here")]
        [ChannelTypes(ChannelType.Text, ChannelType.News, ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.NewsThread)]
        IGuildChannel? where = null,
        [Summary("private", "Open a private thread, which only you and those see whom you add")] bool isPrivate = false,
        [Summary("only", "Only lines with one of these words: joined, left. Or /a regular expression/")][MaxLength(LinePattern.MaxLength)] string? only = null,
        [Summary("without", "No lines with one of these words. Or /a regular expression/")][MaxLength(LinePattern.MaxLength)] string? without = null,
        [Summary("colours", "Whether lines have their colours; yes when left out")] bool colours = true,
        [Summary("commands", "Whether what members write there goes to the console, if they may send commands")] bool commands = false)
    {
        var here = Context.Interaction.ChannelId ?? 0;
        if (where is not null && where.Id != here && !Actor.ManagesGuild && await administration.RefuseAsync(Actor, Cancellation) is not null)
        {
            await RefuseAsync("Consoles in other channels are for people who manage this Discord server. Run the command in that channel or thread instead.");
            return;
        }
        var place = isPrivate ? StreamPlace.NewPrivateThread : where is null ? StreamPlace.NewThread : StreamPlace.Here;
        var wish = new StreamWish(server, where?.Id ?? here, place, StreamWish.SettingsOf(only, without, !colours, commands));
        await AnswerAsync(DraftAsync(wish));
    }

    [SlashCommand("stop", "Stop showing a console")]
    [StreamKeeper]
    public async Task StopAsync(
        [Summary("stream", "Which one; the one of this thread or channel when left out")][Autocomplete(typeof(StreamAutocomplete))][MaxLength(191)] string? stream = null)
    {
        var asked = stream ?? (await streams.InAsync(Actor, Context.Interaction.ChannelId ?? 0, Cancellation))?.Id;
        if (asked is null)
            await RefuseAsync("No console is shown in this thread or channel. Name one, from the list that appears while you type.");
        else
            await AnswerAsync(StopAsync(asked, Cancellation));
    }

    [SlashCommand("streams", "The consoles that are shown in this Discord server")]
    [StreamKeeper]
    public async Task StreamsAsync() => await ReplyAsync(StreamCard.List(await streams.ListAsync(Actor, Cancellation)));

    /// <summary>Who reads along is asked about first, unless they are those whom somebody lets into a private thread.</summary>
    private async Task<Decision<Reply>> DraftAsync(StreamWish wish)
    {
        if (!(await streams.DraftAsync(Actor, wish, Cancellation)).TryGet(out var draft, out var refusal))
            return refusal;
        if (draft.Place != StreamPlace.NewPrivateThread)
            return StreamCard.Question(draft, Confirming(StreamIds.Begin(draft.Id), clock), draft.Place == StreamPlace.NewThread ? Confirming(StreamIds.BeginPrivate(draft.Id), clock) : null);
        return (await streams.BeginAsync(Actor, draft.Id, inPrivate: true, Cancellation)).TryGet(out var begun, out refusal) ? StreamCard.Begun(begun) : refusal;
    }

    private async Task<Decision<Reply>> StopAsync(string asked, CancellationToken cancellationToken) =>
        (await streams.StopAsync(Actor, asked, cancellationToken)).TryGet(out var stopped, out var refusal) ? StreamCard.Stopped(stopped) : refusal;
}
