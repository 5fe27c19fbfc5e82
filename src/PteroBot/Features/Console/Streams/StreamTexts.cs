using System.Text;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Console.Streams;

/// <summary>What stands in the thread.</summary>
internal static class StreamTexts
{
    private const int NodeLength = 40;

    // With all its block marks a batch stays under Discord's 2,000 characters: a note between two lines costs one more block.
    private const int MaxLength = 2_000;

    /// <summary>A batch as messages; nearly always one.</summary>
    public static IReadOnlyList<StreamMessage> Messages(StreamBatch batch, bool isPlain)
    {
        var messages = new List<StreamMessage>();
        var (begun, leftOut) = (0, batch.LeftOut);
        var text = new StringBuilder(batch.LeftOut > 0 ? $"-# {Language.Current.LinesLeftOut(batch.LeftOut)}" : "");
        var parts = batch.Parts;
        for (var at = 0; at < parts.Count;)
        {
            var lines = parts.Skip(at).TakeWhile(part => part.Note is null).Select(part => part.Text).ToList();
            var piece = lines.Count > 0 ? $"```{(isPlain ? "" : "ansi")}\n{string.Join('\n', lines)}\n```" : $"-# {parts[at].Text}";
            if (text.Length + 1 + piece.Length > MaxLength)
                Close(at);
            text.Append(text.Length == 0 ? "" : "\n").Append(piece);
            at += Math.Max(1, lines.Count);
        }
        Close(parts.Count);
        return messages;

        void Close(int end)
        {
            if (text.Length > 0)
                messages.Add(new StreamMessage(text.ToString(), new StreamBatch([.. parts.Skip(begun).Take(end - begun)], leftOut)));
            text.Clear();
            (begun, leftOut) = (end, 0);
        }
    }

    /// <summary>What a change is told as; null for one that nobody has to see.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="told">What was told last, so that the first answer after a restart of the bot tells what changed meanwhile.</param>
    /// <param name="node">What its node is called.</param>
    /// <param name="at">When.</param>
    public static (StreamNote Note, string Text)? Of(ServerHappening happened, ServerCondition told, string node, DateTimeOffset at) => happened switch
    {
        ServerHappening.Changed { After: { IsKnown: false } after } => (StreamNote.State, $"◌ {Language.Current.UnknownBecause(Sentences.Silence(after.Silence, Outside.Text(node, NodeLength)))}{Clock(at)}"),
        ServerHappening.Changed { Before.IsAnswered: false, After: var first } => told is ServerCondition.Unknown || told == first.Known ? null : State(first.Known, at),
        ServerHappening.Changed { Before: { IsKnown: false } before, After: var after } when before.Known == after.Known =>
            (StreamNote.State, $"{Theme.Of(after.Condition).Dot} {Language.Current.AskedAgain(Theme.Of(after.Condition).Word)}{Clock(at)}"),
        ServerHappening.Changed { After: var after } => State(after.Known, at),
        ServerHappening.Crashed crash => (StreamNote.Crashed, $"⊘ {Crash(crash)}{Clock(at)}"),
        ServerHappening.LeftDown => (StreamNote.State, $"⊘ {Language.Current.LeftDown}{Clock(at)}"),
        _ => null,
    };

    public static string Heard(TimeSpan gap, DateTimeOffset at) => $"{Language.Current.ConsoleHeardAgain(Moments.Span(gap))}{Clock(at)}";

    public static string Back(DateTimeOffset at) => $"{Language.Current.ConsoleAfterAbsence}{Clock(at)}";

    public static string HeardAgain(DateTimeOffset at) => $"{Language.Current.ConsoleHeardAgainWhole}{Clock(at)}";

    public static string PartlyHeard(TimeSpan gap, DateTimeOffset at) => $"{Language.Current.ConsoleHeardAgainPartly(Moments.Span(gap))}{Clock(at)}";

    public static string PartlyBack(DateTimeOffset at) => $"{Language.Current.ConsoleAfterAbsencePartly}{Clock(at)}";

    public static string NotHeard(DateTimeOffset at) => $"{Language.Current.ConsoleNotHeard}{Clock(at)}";

    public static string NotAllowed => $"⊘ {Language.Current.ConsoleForbidden}";

    public static string AllowedAgain => Language.Current.ConsoleAllowedAgain;

    private static (StreamNote, string) State(ServerCondition condition, DateTimeOffset at) => condition == ServerCondition.Offline
        ? (StreamNote.Stopped, $"○ {Language.Current.WasStopped}{Clock(at)}")
        : (StreamNote.State, $"{Theme.Of(condition).Dot} {Theme.Of(condition).Word}{Clock(at)}");

    private static string Crash(ServerHappening.Crashed crash) =>
        (crash.ExitCode is { } code ? Language.Current.HasCrashedWith(code) : Language.Current.HasCrashed) + (crash.IsOutOfMemory ? Language.Current.ForWantOfMemory : "");

    private static string Clock(DateTimeOffset at) => $" · <t:{at.ToUnixTimeSeconds()}:T>";
}
