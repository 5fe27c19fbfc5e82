using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.AutoStop;

/// <summary>The button under an announcement.</summary>
internal sealed class AutoStopButtons(AutoStopDesk desk) : BotModule
{
    [ComponentInteraction("autostop/cancel/*")]
    [Reply(ReplyKind.Update)]
    public Task CancelAsync(string server) => AnswerAsync(desk.CancelAsync(Actor, PressedId.Arguments[0], Cancellation));
}
