using Discord;
using PteroBot.Interactions;

namespace PteroBot.Features.Alerts;

/// <summary>The controls under an alert's card.</summary>
internal static class AlertControls
{
    public const string Area = "alerts";

    /// <summary>Whether somebody may call roles that are not open to all, and everyone.</summary>
    public static bool MayCallAll(IUser user) => user is IGuildUser member && member.GuildPermissions.Has(GuildPermission.MentionEveryone);

    public static ComponentBuilder Of(Alert alert)
    {
        var controls = new ComponentBuilder().WithSelectMenu(Kinds(alert), row: 0).WithSelectMenu(Channel(alert), row: 1);
        if (!alert.IsDirect)
            controls.WithSelectMenu(Role(alert), row: 2);
        return controls
            .WithButton(AlertTexts.LimitsLabel, CustomId.Of(Area, "limits", alert.Id), ButtonStyle.Secondary, row: 3)
            .WithButton(AlertTexts.QuietLabel, CustomId.Of(Area, "quiet", alert.Id), ButtonStyle.Secondary, row: 3)
            .WithButton(AlertTexts.DirectLabel, CustomId.Of(Area, "direct", alert.Id), ButtonStyle.Secondary, disabled: alert.IsDirect, row: 3)
            .WithButton(AlertTexts.TestLabel, CustomId.Of(Area, "test", alert.Id), ButtonStyle.Primary, row: 3)
            .WithButton(AlertTexts.RemoveLabel, CustomId.Of(Area, "ask", alert.Id), ButtonStyle.Danger, row: 3);
    }

    private static SelectMenuBuilder Kinds(Alert alert)
    {
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of(Area, "kinds", alert.Id)).WithPlaceholder(AlertTexts.KindsHint).WithMinValues(1).WithMaxValues(AlertKinds.All.Count);
        foreach (var kind in AlertKinds.All)
            menu.AddOption(AlertTexts.Label(kind), AlertKinds.Word(kind), isDefault: alert.Kinds.Contains(kind));
        return menu;
    }

    private static SelectMenuBuilder Channel(Alert alert)
    {
        var menu = new SelectMenuBuilder().WithType(ComponentType.ChannelSelect).WithCustomId(CustomId.Of(Area, "channel", alert.Id)).WithPlaceholder(AlertTexts.ChannelHint)
            .WithChannelTypes(ChannelType.Text, ChannelType.News);
        return alert.ChannelId is { } channel ? menu.WithDefaultValues(new SelectMenuDefaultValue(channel, SelectDefaultValueType.Channel)) : menu;
    }

    private static SelectMenuBuilder Role(Alert alert)
    {
        var menu = new SelectMenuBuilder().WithType(ComponentType.RoleSelect).WithCustomId(CustomId.Of(Area, "role", alert.Id)).WithPlaceholder(AlertTexts.RoleHint).WithMinValues(0).WithMaxValues(1);
        return alert.RoleId is { } role ? menu.WithDefaultValues(new SelectMenuDefaultValue(role, SelectDefaultValueType.Role)) : menu;
    }
}
