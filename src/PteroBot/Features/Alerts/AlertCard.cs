using Discord;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Alerts;

/// <summary>An alert as whoever keeps it sees it.</summary>
internal static class AlertCard
{
    private const int MaxLength = 4000;
    private const int NameLength = 60;

    public static Reply Of(Alert alert, string? note = null) => new()
    {
        Text = note,
        Embeds = [new EmbedBuilder().WithColor(Theme.Accent).WithTitle(Outside.Text(alert.Name, NameLength)).WithDescription(string.Join('\n', AlertTexts.Card(alert))).WithFooter($"Alert {alert.Id}").Build()],
        Components = AlertControls.Of(alert).Build(),
    };

    public static Reply List(IReadOnlyList<Alert> alerts) => alerts.Count == 0
        ? AlertTexts.NoAlerts
        : new EmbedBuilder().WithColor(Theme.Accent).WithTitle(AlertTexts.ListTitle(alerts.Count))
            .WithDescription(Cut.Lines([.. alerts.Select(AlertTexts.Line)], MaxLength, missing => $"… and {missing} more")).Build();

    public static Reply Question(Alert alert, CustomId remove, TimeProvider clock) => Reply.Of(
        new EmbedBuilder().WithColor(Theme.Red).WithTitle(AlertTexts.AskRemove(alert)).WithDescription(AlertTexts.AskRemoveMore(clock.GetUtcNow() + Confirmation.Lifetime)).Build(),
        new ComponentBuilder().WithButton(AlertTexts.RemoveLabel, remove, ButtonStyle.Danger));
}
