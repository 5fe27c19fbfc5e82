using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Console.Streams;

/// <summary>The controls of streams, and the questions before one begins or stops.</summary>
[StreamKeeper]
internal sealed class StreamButtons(StreamDesk desk, StreamBook book, TimeProvider clock) : BotModule
{
    private const string Include = "include";
    private const string Exclude = "exclude";
    private const string Colours = "colours";
    private const string Lines = "lines";

    [ComponentInteraction($"{StreamIds.Area}/begin/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task BeginAsync(string stream, string confirmation) => AnswerAsync(desk.BeginAsync(Actor, stream, inPrivate: false, Cancellation), StreamCard.Begun);

    [ComponentInteraction($"{StreamIds.Area}/private/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task BeginPrivateAsync(string stream, string confirmation) => AnswerAsync(desk.BeginAsync(Actor, stream, inPrivate: true, Cancellation), StreamCard.Begun);

    [ComponentInteraction($"{StreamIds.Area}/drop/*")]
    [Reply(ReplyKind.Update)]
    public async Task DropAsync(string stream)
    {
        await desk.DropAsync(Actor, stream, Cancellation);
        await ReplyAsync("Nothing is shown.");
    }

    [ComponentInteraction($"{StreamIds.Area}/pause/*")]
    [Reply(ReplyKind.Update)]
    public Task PauseAsync(string stream) => DrawAsync(desk.PauseAsync(Actor, stream, Cancellation));

    [ComponentInteraction($"{StreamIds.Area}/resume/*")]
    [Reply(ReplyKind.Update)]
    public Task ResumeAsync(string stream) => DrawAsync(desk.ResumeAsync(Actor, stream, Cancellation));

    [ComponentInteraction($"{StreamIds.Area}/end/*")]
    public Task AskStopAsync(string stream) =>
        AnswerAsync(desk.FindAsync(Actor, stream, Cancellation), found => StreamCard.StopQuestion(found, Confirming(StreamIds.Stop(found.Id), clock)));

    [ComponentInteraction($"{StreamIds.Area}/stop/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task StopAsync(string stream, string confirmation) => AnswerAsync(desk.StopAsync(Actor, stream, Cancellation), StreamCard.Stopped);

    [ComponentInteraction($"{StreamIds.Area}/ask/*")]
    [Reply(ReplyKind.Modal)]
    public async Task AskAsync(string stream)
    {
        if (await book.FindAsync(Actor.GuildId ?? 0, stream, Cancellation) is { IsOpen: true } found)
            await OpenAsync(Form(found));
        else
            await RefuseAsync("This console is not shown here any more.");
    }

    [ModalInteraction($"{StreamIds.Area}/set/*")]
    [Reply(ReplyKind.Update)]
    public Task SetAsync(string stream, SubmittedModal modal) =>
        DrawAsync(desk.SetAsync(Actor, stream, StreamWish.SettingsOf(Typed(Include), Typed(Exclude), !IsYes(Typed(Colours)), IsYes(Typed(Lines))), Cancellation));

    private static ModalBuilder Form(ConsoleStream stream) => new ModalBuilder("What is shown", StreamIds.Set(stream.Id))
        .AddTextInput("Only lines with (empty: all)", Include, placeholder: "joined, left, <*> or /WARN|ERROR/", maxLength: LinePattern.MaxLength, required: false, value: stream.Settings.Include)
        .AddTextInput("No lines with", Exclude, placeholder: "Saving, UUID of player", maxLength: LinePattern.MaxLength, required: false, value: stream.Settings.Exclude)
        .AddTextInput("Colours (yes or no)", Colours, maxLength: 5, required: true, value: YesNo(!stream.Settings.IsPlain))
        .AddTextInput("Members write to the console (yes or no)", Lines, maxLength: 5, required: true, value: YesNo(stream.Settings.TakesLines));

    /// <summary>The message with the controls is everybody's.</summary>
    private async Task DrawAsync(Task<Decision<ConsoleStream>> work)
    {
        if ((await work).TryGet(out var stream, out var refusal))
            await ReplyAsync(await desk.CardAsync(stream, Cancellation));
        else
            await RefuseAsync(refusal);
    }

    private async Task AnswerAsync(Task<Decision<ConsoleStream>> work, Func<ConsoleStream, Reply> answer)
    {
        if ((await work).TryGet(out var stream, out var refusal))
            await ReplyAsync(answer(stream));
        else
            await RefuseAsync(refusal);
    }

    private static string YesNo(bool yes) => yes ? "yes" : "no";

    private static bool IsYes(string typed) => typed.Trim() is ['y' or 'Y', ..] or ['o' or 'O', 'n' or 'N'];
}
