using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.AutoStop;

/// <summary>What is said about servers that stop by themselves: in the channel in the language that is spoken, to one person in English.</summary>
internal static class AutoStopEmbeds
{
    private const int NameLength = 80;

    public static CustomId Cancel(string server) => CustomId.Of("autostop", "cancel", server);

    /// <summary>The announcement, with a button to call it off.</summary>
    public static Reply Warning(AutoStop stop, DateTimeOffset at) => Reply.Of(
        new EmbedBuilder()
            .WithColor(Theme.Amber)
            .WithTitle(Language.Current.AboutToStop(Outside.Text(stop.Name, NameLength)))
            .WithDescription($"{Language.Current.EmptySince(Moments.Relative(stop.EmptySince ?? at), Moments.Relative(at + stop.Warning))}\n"
                + Language.Current.WhoMayCancelStop(Moments.Span(stop.Time), $"<@{stop.Standing.CreatorId}>"))
            .Build(),
        new ComponentBuilder().WithButton(Language.Current.CancelStop, Cancel(stop.Identifier), ButtonStyle.Secondary));

    /// <summary>The announcement once it is over.</summary>
    public static Reply Over(AutoStop stop, string what, bool isCalm = true) => new EmbedBuilder()
        .WithColor(isCalm ? Theme.Grey : Theme.Red)
        .WithTitle(Language.Current.StoppingWhenEmpty(Outside.Text(stop.Name, NameLength)))
        .WithDescription(what)
        .Build();

    public static Reply Cancelled(AutoStop stop, Actor actor) =>
        Over(stop, Language.Current.StopCancelled($"<@{actor.UserId}>", Moments.Relative(stop.PostponedUntil!.Value)));

    public static string Set(Room room, AutoStop stop, ServerSnapshot? now) =>
        $"{room.Name} stops when nobody has played for {Span(stop.Minutes)}{(stop.WarnMinutes == 0 ? "" : $". {Words.Capitalised(Span(stop.WarnMinutes))} before, I say so in <#{stop.ChannelId}>")}. "
        + "I do it with your rights, and only while the game itself says that nobody plays."
        + (now is { Condition: ServerCondition.Running, Players: null } ? " It has not told its players yet; `/players list` shows whether it does." : "");

    public static string Shown(Room room, AutoStop? stop) => stop is null
        ? $"{room.Name} is not stopped when it is empty. `/autostop set` changes that."
        : $"{room.Name} stops when nobody has played for {Span(stop.Minutes)}, announced in <#{stop.ChannelId}>{(stop.Say is { } say ? $" and with {Outside.Code(say)} in the console" : "")}. "
            + $"Set by <@{stop.Standing.CreatorId}>. {Countdown(stop)}";

    public static string Removed(Room room) => $"{room.Name} is not stopped any more when it is empty.";

    public static string Span(int minutes) => minutes % 60 == 0 && minutes > 0 ? Words.Count(minutes / 60, "hour") : Words.Count(minutes, "minute");

    private static string Countdown(AutoStop stop) => stop.StopsAt is { } at ? $"It is empty, and stops {Moments.Relative(at)} when nobody comes." : "It does not count now: somebody plays, it does not run, or nobody can tell.";
}
