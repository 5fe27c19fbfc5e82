using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Features.Boards;
using PteroBot.Interactions;

namespace PteroBot.Features.Alerts;

/// <summary>The controls of an alert's card. Who may use them is asked anew at every press.</summary>
[GuildOnly]
[BoardKeeper("Alerts")]
internal sealed class AlertButtons(AlertDesk desk, TimeProvider clock) : BotModule
{
    private ulong Here => Context.Interaction.ChannelId ?? 0;

    [ComponentInteraction("alerts/kinds/*")]
    [Reply(ReplyKind.Update)]
    public Task KindsAsync(string alert) => ShowAsync(desk.KindsAsync(Actor, alert, Chosen, Cancellation));

    [ComponentInteraction("alerts/role/*")]
    [Reply(ReplyKind.Update)]
    public Task RoleAsync(string alert) =>
        ShowAsync(desk.RoleAsync(Actor, alert, ulong.TryParse(Chosen.FirstOrDefault(), out var role) ? new AlertRole(role, AlertControls.MayCallAll(Context.Interaction.User)) : null, Cancellation));

    [ComponentInteraction("alerts/channel/*")]
    [Reply(ReplyKind.Update)]
    public Task ChannelAsync(string alert) =>
        ulong.TryParse(Chosen.FirstOrDefault(), out var channel) ? ShowAsync(desk.MoveAsync(Actor, alert, channel, Here, Cancellation)) : RefuseAsync(new OldControl());

    [ComponentInteraction("alerts/direct/*")]
    [Reply(ReplyKind.Update)]
    public Task DirectAsync(string alert) => ShowAsync(desk.MoveAsync(Actor, alert, null, Here, Cancellation));

    [ComponentInteraction("alerts/test/*")]
    [Cooldown(10)]
    public async Task TestAsync(string alert)
    {
        if ((await desk.TestAsync(Actor, alert, Cancellation)).TryGet(out var said, out var refusal))
            await ReplyAsync(said);
        else
            await RefuseAsync(refusal);
    }

    [ComponentInteraction("alerts/limits/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskLimitsAsync(string alert) => AskAsync(alert, AlertForms.Limits);

    [ModalInteraction("alerts/limits/*")]
    [Reply(ReplyKind.Update)]
    public Task LimitsAsync(string alert, SubmittedModal modal) => ShowAsync(desk.LimitsAsync(Actor, alert, AlertForms.ReadLimits(Typed), Cancellation));

    [ComponentInteraction("alerts/quiet/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskQuietAsync(string alert) => AskAsync(alert, AlertForms.Quiet);

    [ModalInteraction("alerts/quiet/*")]
    [Reply(ReplyKind.Update)]
    public Task QuietAsync(string alert, SubmittedModal modal) =>
        ShowAsync(desk.LimitsAsync(Actor, alert, new AlertLimits { Quiet = Typed(AlertForms.Hours), Zone = Typed(AlertForms.Zone) is { Length: > 0 } zone ? zone : null }, Cancellation));

    [ComponentInteraction("alerts/ask/*")]
    public async Task AskRemoveAsync(string alert)
    {
        if ((await desk.FindAsync(Actor, alert, Cancellation)).TryGet(out var found, out var refusal))
            await ReplyAsync(AlertCard.Question(found, Confirming(CustomId.Of(AlertControls.Area, "remove", found.Id), clock), clock));
        else
            await RefuseAsync(refusal);
    }

    [ComponentInteraction("alerts/remove/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public async Task RemoveAsync(string alert, string confirmation)
    {
        if ((await desk.RemoveAsync(Actor, alert, Cancellation)).TryGet(out var removed, out var refusal))
            await ReplyAsync(AlertTexts.Removed(removed));
        else
            await RefuseAsync(refusal);
    }

    private async Task AskAsync(string alert, Func<Alert, Discord.ModalBuilder> form)
    {
        if ((await desk.FindAsync(Actor, alert, Cancellation)).TryGet(out var found, out var refusal))
            await OpenAsync(form(found));
        else
            await RefuseAsync(refusal);
    }

    private async Task ShowAsync(Task<Decision<Alert>> changing)
    {
        if ((await changing).TryGet(out var alert, out var refusal))
            await ReplyAsync(AlertCard.Of(alert, AlertTexts.Changed));
        else
            await RefuseAsync(refusal);
    }
}
