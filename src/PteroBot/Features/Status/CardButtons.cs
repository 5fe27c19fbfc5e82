using Discord;
using PteroBot.Access;
using PteroBot.Features.Power;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Features.Status;

/// <summary>Which card a control belongs to: the server, what the card's people may do there, and the card itself among all cards.</summary>
internal sealed record CardId(string Server, CardRights Rights, string Card)
{
    public CustomId Refresh => CustomId.Of("status", "refresh", Server, Digit, Card);

    public CustomId Power(PowerSignal signal) => CustomId.Of("power", PowerWords.Verb(signal), Server, Digit, Card);

    /// <summary>Reads the rights of a custom id; anything odd is none.</summary>
    public static CardRights RightsOf(string digit) => int.TryParse(digit, out var rights) ? (CardRights)rights & (CardRights.All | CardRights.StopAlone | CardRights.KillAlone) : CardRights.None;

    private string Digit => ((int)Rights).ToString();
}

/// <summary>The controls under a card.</summary>
internal static class CardButtons
{
    private static readonly (PowerSignal Signal, ButtonStyle Style)[] Power =
    [
        (PowerSignal.Start, ButtonStyle.Success),
        (PowerSignal.Restart, ButtonStyle.Primary),
        (PowerSignal.Stop, ButtonStyle.Secondary),
        (PowerSignal.Kill, ButtonStyle.Danger),
    ];

    /// <summary>Enabled as the server's condition and the person's rights allow. Who may really press is decided at the press.</summary>
    public static MessageComponent Of(CardId id, ServerSnapshot snapshot, string panelPage, string? backups = null)
    {
        var buttons = new ComponentBuilder();
        if (CardRightsTable.HasPower(snapshot.Condition))
            foreach (var (signal, style) in Power)
                buttons.WithButton(PowerWords.Label(signal), id.Power(signal), style, disabled: !id.Rights.Allow(signal) || !CardRightsTable.MakesSense(signal, snapshot));
        buttons.WithButton(Language.Current.Refresh, id.Refresh, ButtonStyle.Secondary);
        // The same for everybody who sees the card, whose rights differ: these are never off for want of a right, and a press says which one is missing.
        var isNodeDown = snapshot.Condition == ServerCondition.NodeDown;
        if (CardRightsTable.HasPower(snapshot.Condition))
            buttons
                .WithButton(Language.Current.Console, ConsoleButton.For(id.Server), ButtonStyle.Secondary, disabled: isNodeDown, row: 1)
                .WithButton(Language.Current.Files, Shortcut.Files(id.Server), ButtonStyle.Secondary, disabled: isNodeDown, row: 1)
                .WithButton(backups is null ? Language.Current.Backups : $"{Language.Current.Backups} {backups}", Shortcut.Backups(id.Server), ButtonStyle.Secondary, row: 1)
                .WithButton(Language.Current.Graph, Shortcut.Graph(id.Server), ButtonStyle.Secondary, row: 1);
        return buttons
            .WithButton(Language.Current.Panel, style: ButtonStyle.Link, url: panelPage, row: 1)
            .Build();
    }

    /// <summary>The buttons that would do something now and are off for want of a right; null when there is none.</summary>
    public static string? WhyOff(CardRights rights, ServerSnapshot snapshot)
    {
        if (!CardRightsTable.HasPower(snapshot.Condition))
            return null;
        var off = Power.Where(button => CardRightsTable.MakesSense(button.Signal, snapshot) && !rights.Allow(button.Signal)).Select(button => PowerWords.Label(button.Signal)).ToList();
        return off.Count == 0 ? null : Language.Current.MayNotPress(string.Join(", ", off));
    }
}
