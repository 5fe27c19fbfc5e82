using Discord;
using PteroBot.Interactions;
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
            .WithTitle($"Console of {Outside.Text(stream.Server.Name, NameLength)}")
            .WithDescription(string.Join('\n', Lines(stream, readsMessages)))
            .Build(),
        new ComponentBuilder()
            .WithButton(stream.IsPaused ? "Resume" : "Pause", stream.IsPaused ? StreamIds.Resume(stream.Id) : StreamIds.Pause(stream.Id), stream.IsPaused ? ButtonStyle.Success : ButtonStyle.Secondary)
            .WithButton("Settings…", StreamIds.Ask(stream.Id), ButtonStyle.Secondary)
            .WithButton("Stop…", StreamIds.AskStop(stream.Id), ButtonStyle.Danger));

    /// <summary>What is left when it is over.</summary>
    public static Reply Over(ConsoleStream stream) => new EmbedBuilder()
        .WithColor(Theme.Dark)
        .WithTitle($"Console of {Outside.Text(stream.Server.Name, NameLength)}")
        .WithDescription("This console is not shown here any more.")
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
            ? "**Paused.** What the console says meanwhile is not shown here later."
            : $"What the console says comes every {Moments.Span(StreamQueue.BatchEvery)}; where it says more than Discord takes, lines are left out.";
        if (stream.Settings.Include is { } include)
            yield return $"Only lines with {Outside.Code(include, LinePattern.MaxLength)}";
        if (stream.Settings.Exclude is { } exclude)
            yield return $"No lines with {Outside.Code(exclude, LinePattern.MaxLength)}";
        yield return (stream.Settings.TakesLines, readsMessages) switch
        {
            (false, _) => "What members write here does not go to the console.",
            (true, true) => "What members write here goes to the console, if they may send commands. ✅ says that it was sent.",
            _ => "Members are to write to the console here, but Discord does not tell me what they write: whoever runs the bot has to switch on `Discord:MessageContent`.",
        };
        yield return $"-# Set up by <@{stream.Standing.CreatorId}>, shown for as long as they may read it";
    }
}
