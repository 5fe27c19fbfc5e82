using Discord;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Rendering;

namespace PteroBot.Features.Console.Streams;

/// <summary>The message with the controls of a stream, the question before it begins, and the list.</summary>
internal static class StreamCard
{
    private const int NameLength = 60;
    private const int ListLength = 4000;

    /// <param name="stream">The stream.</param>
    /// <param name="readsMessages">Whether Discord gives the bot what members write.</param>
    public static Reply Of(ConsoleStream stream, bool readsMessages) => Reply.Of(
        new EmbedBuilder()
            .WithColor(stream.IsPaused ? Theme.Grey : Theme.Green)
            .WithTitle(Language.Current.ConsoleOf(Outside.Text(stream.Server.Name, NameLength)))
            .WithDescription(string.Join('\n', Lines(stream, readsMessages)))
            .Build(),
        new ComponentBuilder()
            .WithButton(stream.IsPaused ? Language.Current.ResumeIt : Language.Current.PauseIt, stream.IsPaused ? StreamIds.Resume(stream.Id) : StreamIds.Pause(stream.Id), stream.IsPaused ? ButtonStyle.Success : ButtonStyle.Secondary)
            .WithButton(Language.Current.SettingsOfIt, StreamIds.Ask(stream.Id), ButtonStyle.Secondary)
            .WithButton(Language.Current.StopIt, StreamIds.AskStop(stream.Id), ButtonStyle.Danger));

    /// <summary>What is left when it is over.</summary>
    public static Reply Over(ConsoleStream stream) => new EmbedBuilder()
        .WithColor(Theme.Dark)
        .WithTitle(Language.Current.ConsoleOf(Outside.Text(stream.Server.Name, NameLength)))
        .WithDescription(Language.Current.ConsoleOver)
        .Build();

    /// <summary>Who will read it is said before anybody does.</summary>
    /// <param name="stream">What was drafted.</param>
    /// <param name="begin">The confirming button.</param>
    /// <param name="beginPrivate">The same in a private thread; null where there can be none.</param>
    public static Reply Question(ConsoleStream stream, CustomId begin, CustomId? beginPrivate)
    {
        var buttons = new ComponentBuilder().WithButton("Show it there", begin, ButtonStyle.Danger);
        if (beginPrivate is not null)
            buttons.WithButton("In a private thread", beginPrivate, ButtonStyle.Primary);
        return Reply.Of(
            new EmbedBuilder()
                .WithColor(Theme.Amber)
                .WithTitle($"Show the console of {Outside.Text(stream.Server.Name, NameLength)}?")
                .WithDescription($"Everybody who sees <#{stream.ChannelId}>, now or later, will read it there{(stream.Place == StreamPlace.NewThread ? ", in a new thread" : "")}: "
                    + "what players write and do, their addresses, errors. Passwords and keys are hidden only as far as they look like some.")
                .Build(),
            buttons.WithButton("No", StreamIds.Drop(stream.Id), ButtonStyle.Secondary));
    }

    public static Reply StopQuestion(ConsoleStream stream, CustomId stop) => Reply.Of(
        $"Stop showing the console of **{Outside.Text(stream.Server.Name, NameLength)}**? What was shown stays in the thread.",
        new ComponentBuilder().WithButton("Stop it", stop, ButtonStyle.Danger));

    public static Reply Begun(ConsoleStream stream) => $"The console of **{Outside.Text(stream.Server.Name, NameLength)}** is shown in <#{stream.ChannelId}> now: {stream.Link}.";

    public static Reply Stopped(ConsoleStream stream) => $"The console of **{Outside.Text(stream.Server.Name, NameLength)}** is not shown any more.";

    public static Reply List(IReadOnlyList<ConsoleStream> streams) => streams.Count == 0
        ? "No console is shown here. Begin with /console stream."
        : new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"Consoles shown here · {streams.Count} of {ConsoleStream.MostPerGuild}")
            .WithDescription(Cut.Lines([.. streams.Select(Line)], ListLength, missing => $"… and {missing} more"))
            .Build();

    private static string Line(ConsoleStream stream) =>
        $"**{Outside.Text(stream.Server.Name, 40)}** `{stream.Id}` · [controls]({stream.Link}) in <#{stream.ChannelId}>{(stream.IsPaused ? " · paused" : "")} · by <@{stream.Standing.CreatorId}>";

    private static IEnumerable<string> Lines(ConsoleStream stream, bool readsMessages)
    {
        yield return stream.IsPaused
            ? Language.Current.ConsolePaused
            : Language.Current.ConsoleShown(Moments.Span(StreamQueue.BatchEvery));
        if (stream.Settings.Include is { } include)
            yield return Language.Current.OnlyLinesWith(Outside.Code(include, LinePattern.MaxLength));
        if (stream.Settings.Exclude is { } exclude)
            yield return Language.Current.NoLinesWith(Outside.Code(exclude, LinePattern.MaxLength));
        yield return (stream.Settings.TakesLines, readsMessages) switch
        {
            (false, _) => Language.Current.WritingStaysHere,
            (true, true) => Language.Current.WritingIsSent,
            _ => Language.Current.WritingIsNotRead,
        };
        yield return $"-# {Language.Current.SetUpBy($"<@{stream.Standing.CreatorId}>")}";
    }
}
