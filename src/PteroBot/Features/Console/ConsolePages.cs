using System.Text;
using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Console;

/// <summary>A console as a message: a code block with the newest lines, and a file with all of them where they do not fit.</summary>
internal static class ConsolePages
{
    public const int DefaultLines = 20;
    public const int MostLines = 150;

    private const int NameLength = 60;
    private const int CommandLength = 150;

    // With the longest head this stays under Discord's 2,000 characters.
    private const int BlockLength = 1300;
    private const int LineLength = 300;

    // Discord takes 10 MiB; lines of 65 kB come close.
    private const int FileBytes = 8 * 1024 * 1024;

    public static Reply Of(ConsoleView view, int count)
    {
        var name = $"**{Outside.Text(view.Server.Name, NameLength)}**";
        return view.Outcome switch
        {
            ConsoleOutcome.Tail { Lines.Count: 0 } => Said(view, count, $"{name} has printed nothing yet."),
            ConsoleOutcome.Tail tail => Lines(view, count, tail.Lines, $"{name}, its last {(tail.Lines.Count == 1 ? "line" : $"{tail.Lines.Count} lines")}"),
            ConsoleOutcome.Sent sent => Sent(view, count, sent, name),
            ConsoleOutcome.Offline => Said(view, count, $"{name} is offline: its console is empty and takes no commands. Start it first."),
            ConsoleOutcome.Silent => Said(view, count, $"The console of {name} did not open in time. {Outside.Text(view.Server.Node)} may not be reachable from here; try again in a moment."),
            ConsoleOutcome.Failed failed => Said(view, count, PanelFailureText.Of(failed.Failure)),
            _ => throw new ArgumentOutOfRangeException(nameof(view)),
        };
    }

    private static Reply Sent(ConsoleView view, int count, ConsoleOutcome.Sent sent, string name)
    {
        var head = $"Sent to {name}: {Outside.Code(sent.Command, CommandLength)}";
        if (sent.IsStarting)
            head += "\nIt is still starting and may not have taken it.";
        return sent.Following switch
        {
            null when !view.MayRead => Said(view, count, $"{head}\nYou may not read this console, so what it answered is not shown."),
            null => Said(view, count, $"{head}\nYour key could not listen to the console, so what it answered cannot be shown."),
            { Count: 0 } => Said(view, count, $"{head}\nIt said nothing within {Moments.Span(ConsoleReader.Following)}."),
            var lines => Lines(view, count, lines, head),
        };
    }

    private static Reply Lines(ConsoleView view, int count, IReadOnlyList<string> lines, string head)
    {
        var (block, shown) = ConsoleText.Block(lines, LineLength, BlockLength);
        if (shown == lines.Count && lines.All(line => line.Length <= LineLength))
            return Said(view, count, $"{head}\n{block}");
        var hint = shown == lines.Count ? "Long lines are cut here; the file has them whole." : $"Here are the last {Words.Count(shown, "line")}; the file has all of them.";
        return Said(view, count, $"{head}\n{block}{hint}") with { Files = [File(view.Server, lines)] };
    }

    private static FileAttachment File(ServerEntry server, IReadOnlyList<string> lines)
    {
        var first = lines.Count;
        for (var left = FileBytes; first > 0 && (left -= Encoding.UTF8.GetByteCount(lines[first - 1]) + 1) >= 0;)
            first--;
        return new FileAttachment(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines.Skip(first)))), $"console-{server.Identifier}.txt");
    }

    private static Reply Said(ConsoleView view, int count, string text) => new()
    {
        Text = view is { MaySend: false, Outcome: ConsoleOutcome.Tail } ? $"{text}\nYou may not send commands here; the server's owner can allow it." : text,
        DropsFiles = true,
        Components = new ComponentBuilder()
            .WithButton("Send…", ConsoleIds.Ask(view.Server.Reference), ButtonStyle.Primary, disabled: !view.MaySend || view.Outcome is ConsoleOutcome.Offline)
            .WithButton(view.Outcome is ConsoleOutcome.Sent ? "Show the console" : "Refresh", ConsoleIds.Show(view.Server.Reference, count), ButtonStyle.Secondary, disabled: !view.MayRead)
            .Build(),
    };
}
