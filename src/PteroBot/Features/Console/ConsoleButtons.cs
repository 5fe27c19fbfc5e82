using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Approvals;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Console;

/// <summary>The controls of consoles, and the Console button of status cards.</summary>
internal sealed class ConsoleButtons(ConsoleDesk desk, ApprovalDesk approvals) : BotModule
{
    private const string Field = "command";

    [ComponentInteraction($"{ConsoleIds.Area}/{ConsoleButton.Open}/*")]
    public Task OpenAsync(string server) => TailAsync(ConsolePages.DefaultLines);

    [ComponentInteraction($"{ConsoleIds.Area}/show/*/*")]
    [Reply(ReplyKind.Update)]
    public Task ShowAsync(string server, string lines) =>
        TailAsync(int.TryParse(PressedId.Arguments[1], out var count) ? Math.Clamp(count, 1, ConsolePages.MostLines) : ConsolePages.DefaultLines);

    [ComponentInteraction($"{ConsoleIds.Area}/ask/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskAsync(string server) => OpenAsync(new ModalBuilder("Send to the console", ConsoleIds.Send(PressedId.Arguments[0]))
        .AddTextInput("One line, as on the panel", Field, placeholder: "list", maxLength: CommandLine.MaxLength, required: true));

    [ModalInteraction($"{ConsoleIds.Area}/send/*")]
    [Reply(ReplyKind.Update)]
    public async Task SendAsync(string server, SubmittedModal modal)
    {
        var command = Typed(Field);
        if (CommandLine.Fault(command) is { } fault)
            await RefuseAsync(fault);
        else if ((await desk.SendAsync(Actor, PressedId.Arguments[0], command, Cancellation)).TryGet(out var view, out var refusal))
            await ReplyAsync(ConsolePages.Of(view, ConsolePages.DefaultLines));
        else
            await approvals.AskOrRefuseAsync(Context, refusal);
    }

    private async Task TailAsync(int lines)
    {
        if ((await desk.TailAsync(Actor, PressedId.Arguments[0], lines, Cancellation)).TryGet(out var view, out var refusal))
            await ReplyAsync(ConsolePages.Of(view, lines));
        else
            await RefuseAsync(refusal);
    }
}
