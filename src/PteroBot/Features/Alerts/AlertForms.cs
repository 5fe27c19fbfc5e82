using System.Globalization;
using Discord;
using PteroBot.Interactions;

namespace PteroBot.Features.Alerts;

/// <summary>What is typed about an alert.</summary>
internal static class AlertForms
{
    public const string Hours = "hours";
    public const string Zone = "zone";

    private const string Cooldown = "cooldown";
    private const string AtLeast = "after";
    private const string Minutes = "minutes";
    private const string Marks = "marks";
    private const string Players = "players";

    public static ModalBuilder Limits(Alert alert) => new ModalBuilder(AlertTexts.LimitsTitle, CustomId.Of(AlertControls.Area, "limits", alert.Id))
        .AddTextInput(Number(AlertTexts.CooldownLabel, Cooldown, (int)alert.Rules.Cooldown.TotalMinutes))
        .AddTextInput(Number(AlertTexts.AtLeastLabel, AtLeast, (int)alert.Rules.AtLeast.TotalSeconds))
        .AddTextInput(Number(AlertTexts.MinutesLabel, Minutes, alert.Rules.Minutes))
        .AddTextInput(new TextInputBuilder(AlertTexts.MarksLabel, Marks, value: $"{alert.Rules.MemoryPercent} / {alert.Rules.DiskPercent} / {alert.Rules.CpuPercent}", maxLength: 20, required: true))
        .AddTextInput(Number(AlertTexts.PlayersLabel, Players, alert.Rules.Players));

    public static ModalBuilder Quiet(Alert alert) => new ModalBuilder(AlertTexts.QuietTitle, CustomId.Of(AlertControls.Area, "quiet", alert.Id))
        .AddTextInput(new TextInputBuilder(AlertTexts.HoursLabel, Hours, placeholder: "22:00-07:00", value: alert.Rules.Quiet?.Span, maxLength: 20, required: false))
        .AddTextInput(new TextInputBuilder(AlertTexts.ZoneLabel, Zone, placeholder: "Europe/Berlin", value: alert.Rules.Quiet?.Zone, maxLength: AlertLimits.MaxZone, required: false));

    /// <summary>Null when something is no number.</summary>
    public static AlertLimits? ReadLimits(Func<string, string> typed)
    {
        var marks = typed(Marks).Split('/', StringSplitOptions.TrimEntries).Select(Read).ToList();
        return (Read(typed(Cooldown)), Read(typed(AtLeast)), Read(typed(Minutes)), Read(typed(Players)), marks) is
            ({ } cooldown, { } least, { } minutes, { } players, [{ } memory, { } disk, { } cpu])
            ? new AlertLimits { CooldownMinutes = cooldown, AtLeastSeconds = least, Minutes = minutes, Players = players, Memory = memory, Disk = disk, Cpu = cpu }
            : null;
    }

    private static TextInputBuilder Number(string label, string id, int value) => new(label, id, value: value.ToString(CultureInfo.InvariantCulture), maxLength: 6, required: true);

    private static int? Read(string text) => int.TryParse(text.Trim().TrimEnd('%').TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
