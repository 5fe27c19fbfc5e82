using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Approvals;
using PteroBot.Features.Console.Streams;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Console;

/// <summary><c>/console</c>. Answers are for the person alone: a console is full of what is nobody else's business.</summary>
[Group("console", "The console of one of your servers")]
internal sealed partial class ConsoleModule(ConsoleDesk desk, ApprovalDesk approvals, StreamDesk streams, Administration administration, TimeProvider clock) : BotModule
{
    [SlashCommand("send", "Send a line to the console and see what it answers")]
    public async Task SendAsync(
        [Summary("server", "The server")]
        [Autocomplete(typeof(ServerAutocomplete))]
        [MaxLength(191)]
        string server,
        [Summary("command", "One line, as you would type it on the panel")]
        [MaxLength(CommandLine.MaxLength)]
        string command)
    {
        if (CommandLine.Fault(command) is { } fault)
            await RefuseAsync(fault);
        else if ((await desk.SendAsync(Actor, server, command, Cancellation)).TryGet(out var view, out var refusal))
            await ReplyAsync(ConsolePages.Of(view, ConsolePages.DefaultLines));
        else
            await approvals.AskOrRefuseAsync(Context, refusal);
    }

    [SlashCommand("tail", "Show the last lines of the console")]
    public async Task TailAsync(
        [Summary("server", "The server")]
        [Autocomplete(typeof(ServerAutocomplete))]
        [MaxLength(191)]
        string server,
        [Summary("lines", "How many; 20 by default")]
        [MinValue(1)]
        [MaxValue(ConsolePages.MostLines)]
        int lines = ConsolePages.DefaultLines)
    {
        if ((await desk.TailAsync(Actor, server, Math.Clamp(lines, 1, ConsolePages.MostLines), Cancellation)).TryGet(out var view, out var refusal))
            await ReplyAsync(ConsolePages.Of(view, lines));
        else
            await RefuseAsync(refusal);
    }
}
