using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Approvals;
using PteroBot.Features.Status;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Power;

/// <summary>The power buttons of cards. The card shows what happens; whoever pressed is told the end in a line of their own.</summary>
internal sealed class PowerButtons(CardDesk desk, PowerDesk power, AccessControl access, ApprovalDesk approvals, TimeProvider clock) : BotModule
{
    public static CustomId Keep { get; } = CustomId.Of("power", "keep");

    public static CustomId KillNow(string server) => CustomId.Of("power", "killnow", server);

    [ComponentInteraction("power/start/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task StartAsync(string server, string rights, string card) => RunAsync(PowerSignal.Start);

    [ComponentInteraction("power/restart/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task RestartAsync(string server, string rights, string card) => RunAsync(PowerSignal.Restart);

    [ComponentInteraction("power/stop/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task StopAsync(string server, string rights, string card) => RunAsync(PowerSignal.Stop);

    /// <summary>Asks first; the card goes on showing the server meanwhile.</summary>
    [ComponentInteraction("power/kill/*/*/*")]
    [Reply(ReplyKind.Update)]
    public async Task KillAsync(string server, string rights, string card)
    {
        if (await OpenAsync(PowerSignal.Kill) is not { } open)
            return;
        await desk.ShowAsync(open, Cancellation);
        await NoteAsync(PowerEmbeds.Question(open.Facts, Confirming(KillNow(open.Server.Reference), clock), clock));
    }

    [ComponentInteraction("power/killnow/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public async Task KillNowAsync(string server, string confirmation)
    {
        if (!(await access.ServerAsync(Actor, server, ServerAction.Kill, Cancellation)).TryGet(out var found, out var refusal))
        {
            await approvals.AskOrRefuseAsync(Context, refusal);
            return;
        }
        var run = power.RunAsync(found, PowerSignal.Kill, Cancellation);
        await ReplyAsync($"Killing **{Outside.Text(found.Server.Name)}**…");
        await ReplyAsync(await run);
    }

    [ComponentInteraction("power/keep")]
    [Reply(ReplyKind.Update)]
    public Task KeepAsync() => ReplyAsync("It was left alone.");

    private async Task RunAsync(PowerSignal signal)
    {
        if (await OpenAsync(signal) is not { } open)
            return;
        var run = power.RunAsync(open.Server, signal, Cancellation);
        await desk.ShowAsync(open, Cancellation);
        await NoteAsync(await run);
    }

    private async Task<OpenCard?> OpenAsync(PowerSignal signal)
    {
        var request = CardRequest.Pressed(Actor, PowerDesk.ActionOf(signal), PressedId);
        if ((await desk.OpenAsync(request, Context.Replies, Cancellation)).TryGet(out var card, out var refusal))
            return card;
        await approvals.AskOrRefuseAsync(Context, refusal);
        return null;
    }
}
