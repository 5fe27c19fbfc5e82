using System.Diagnostics;
using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Setup;

/// <summary>What <c>/setup show</c> looks like: one card, its buttons in the order of the steps.</summary>
internal static class SetupEmbeds
{
    private const int LabelLength = 90;

    public static Reply Card(SetupState state, SetupOutcome? outcome = null) => new()
    {
        Text = outcome is null ? null : Sentence(outcome),
        Embeds = [Embed(state)],
        Components = Controls(state).Build(),
    };

    /// <summary>The same card, where a language is chosen.</summary>
    public static Reply Languages(SetupState state) => Reply.Of(Embed(state), new ComponentBuilder()
        .WithSelectMenu(LanguageMenu(state), row: 0)
        .WithButton("Back", SetupIds.Of(SetupIds.Check, state.Panel), ButtonStyle.Secondary, row: 1));

    /// <summary>The same card, where something is forgotten.</summary>
    public static Reply Forgetting(SetupState state) => Reply.Of(Embed(state), new ComponentBuilder()
        .WithButton("Forget the application key", SetupIds.Of(SetupIds.Forget, state.Panel), ButtonStyle.Danger, disabled: state.Panel?.Kept?.ApplicationKey is null)
        .WithButton("Forget the community key", SetupIds.Of(SetupIds.ForgetCommunity, state.Panel), ButtonStyle.Danger, disabled: state.Panel?.Kept?.CommunityKey is null)
        .WithButton("Forget the panel…", SetupIds.Of(SetupIds.AskRemove, state.Panel), ButtonStyle.Danger, disabled: state.Panel?.Kept is null)
        .WithButton("Back", SetupIds.Of(SetupIds.Check, state.Panel), ButtonStyle.Secondary));

    public static Reply AskRemove(PanelAddress panel, CustomId confirm) => Reply.Of(
        new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle("Forget this panel?")
            .WithDescription($"{Outside.Code(PanelPages.Name(panel))} is forgotten in this Discord server, with its application key, its community key, its headers and its certificate. "
                + "Grants on its servers stop working. Nothing changes on the panel itself, and members keep their links.")
            .Build(),
        new ComponentBuilder()
            .WithButton("Forget it", confirm, ButtonStyle.Danger)
            .WithButton("Keep it", CustomId.Of(SetupIds.Area, SetupIds.Check, PanelPages.Mark(panel)), ButtonStyle.Secondary));

    public static string Sentence(SetupOutcome outcome) => outcome switch
    {
        SetupOutcome.Kept kept => kept.Sentence,
        SetupOutcome.AddressMalformed typed => $"{Outside.Code(typed.Typed)} is not the address of a panel. It looks like `https://panel.example.com`.",
        SetupOutcome.NoPanel => "Name the panel first.",
        SetupOutcome.TooManyPanels => $"A Discord server has {GuildSettings.MaxPanels} panels at most. Forget one first.",
        SetupOutcome.PanelGone => "That panel is none of this Discord server's any more, so nothing was sent anywhere. This is how it is now.",
        SetupOutcome.KeyMalformed { IsCommunity: true } => "That is not a complete key. A key has 48 characters and usually begins with `ptlc_`; copy all of it.",
        SetupOutcome.KeyMalformed => "That is not a complete key. A key has 48 characters and usually begins with `ptla_`; copy all of it.",
        SetupOutcome.AccountKey key => "That is somebody's account key, and everybody with the admin role would act as that person. "
            + $"Make an application key at <{PanelPages.ApplicationKeys(key.Panel)}>.",
        SetupOutcome.NoAccountKey key => "That is an application key, but servers are shared with an account key. "
            + $"Sign in to the panel as the account that has the servers, and make a key at <{PanelPages.AccountKeys(key.Panel)}>.",
        SetupOutcome.KeyRejected { IsCommunity: true } key => $"The panel does not know this key. Copy it again, or make a new one at <{PanelPages.AccountKeys(key.Panel)}>.",
        SetupOutcome.KeyRejected key => $"The panel does not know this key. Copy it again, or make a new one at <{PanelPages.ApplicationKeys(key.Panel)}>.",
        SetupOutcome.TwoFactorRequired key => $"The panel wants that account to turn on two-factor authentication first, at <{PanelPages.Account(key.Panel)}>.",
        SetupOutcome.KeyReadsNoServers key => "The panel takes the key, but does not let it read servers. "
            + $"Give it Read or Read & Write on Servers at <{PanelPages.ApplicationKeys(key.Panel)}>.",
        SetupOutcome.ConnectionMalformed fault => fault.Sentence,
        SetupOutcome.RoleIsEveryone => "Everybody has that role. Choose another one.",
        SetupOutcome.ChannelClosed closed => $"I could not write in <#{closed.Channel}>. Allow me View Channel and Send Messages there, then choose it again.",
        _ => throw new UnreachableException(),
    };

    private static Embed Embed(SetupState state)
    {
        var embed = new EmbedBuilder()
            .WithColor(state.IsReady ? Theme.Green : state.Panel?.Trouble is null ? Theme.Amber : Theme.Red)
            .WithTitle("Set-up of this Discord server")
            .AddField(state.Panels.Count > 1 ? $"Panel · {state.Panels.Count} in all" : "Panel", state.Panel is { } panel ? SetupWords.Panel(panel) : "None yet: members name theirs when they link. Begin with **Add a panel**.");
        if (state.Panel is { } shown)
            embed.AddField("Application key", SetupWords.Key(shown)).AddField("Community key", SetupWords.Community(shown));
        return embed
            .AddField("Admin role", SetupWords.Role(state.Settings))
            .AddField("Audit channel", SetupWords.Channel(state.Settings, state.Channel))
            .AddField("Language of public messages", SetupWords.LanguageOf(state))
            .Build();
    }

    private static ComponentBuilder Controls(SetupState state)
    {
        var (panel, controls) = (state.Panel, new ComponentBuilder());
        if (state.Panels.Count > 1)
            controls.WithSelectMenu(PanelMenu(state), row: 0);
        controls
            .WithButton("Add a panel", SetupIds.Of(SetupIds.Add, panel), panel is null ? ButtonStyle.Primary : ButtonStyle.Secondary, row: 1)
            .WithButton("Application key", SetupIds.Of(SetupIds.Key, panel), ButtonStyle.Primary, disabled: panel is null, row: 1)
            .WithButton("Community key", SetupIds.Of(SetupIds.Community, panel), ButtonStyle.Primary, disabled: panel is null, row: 1)
            .WithButton("Headers, certificate", SetupIds.Of(SetupIds.Connection, panel), ButtonStyle.Secondary, disabled: panel is null, row: 1)
            .WithButton("Check again", SetupIds.Of(SetupIds.Check, panel), ButtonStyle.Secondary, row: 1)
            .WithSelectMenu(RoleMenu(state), row: 2)
            .WithSelectMenu(ChannelMenu(state), row: 3);
        if (panel is { IsDefault: false })
            controls.WithButton("Make it the default", SetupIds.Of(SetupIds.Default, panel), ButtonStyle.Secondary, row: 4);
        return controls
            .WithButton("Language…", SetupIds.Of(SetupIds.Languages, panel), ButtonStyle.Secondary, row: 4)
            .WithButton("Forget…", SetupIds.Of(SetupIds.Forgetting, panel), ButtonStyle.Secondary, disabled: panel?.Kept is null, row: 4)
            .WithButton("Health report", SetupIds.Of(SetupIds.Report, panel), ButtonStyle.Secondary, row: 4);
    }

    private static SelectMenuBuilder PanelMenu(SetupState state)
    {
        var menu = new SelectMenuBuilder().WithCustomId(SetupIds.Of(SetupIds.Panel, state.Panel)).WithPlaceholder("Another panel…");
        foreach (var one in state.Panels.Take(SelectMenuBuilder.MaxOptionCount))
            menu.AddOption(Outside.Plain(PanelPages.Name(one), LabelLength), PanelPages.Mark(one), one == state.Panels[0] ? "The default" : null, isDefault: one == state.Panel?.Address);
        return menu;
    }

    private static SelectMenuBuilder LanguageMenu(SetupState state)
    {
        var chosen = Language.Find(state.Settings.Language);
        var menu = new SelectMenuBuilder().WithCustomId(SetupIds.Of(SetupIds.Language, state.Panel)).WithPlaceholder("Language of public messages…")
            .AddOption($"As Discord has it for this server: {state.Language.Name}", SetupIds.GuildLanguage, isDefault: chosen is null);
        foreach (var language in Language.All)
            menu.AddOption(language.Name, language.Code, isDefault: language == chosen);
        return menu;
    }

    private static SelectMenuBuilder RoleMenu(SetupState state)
    {
        var menu = new SelectMenuBuilder()
            .WithType(ComponentType.RoleSelect)
            .WithCustomId(SetupIds.Of(SetupIds.Role, state.Panel))
            .WithPlaceholder("Admin role…")
            .WithMinValues(0);
        return state.Settings.AdminRole is { } role ? menu.WithDefaultValues(new SelectMenuDefaultValue(role, SelectDefaultValueType.Role)) : menu;
    }

    private static SelectMenuBuilder ChannelMenu(SetupState state)
    {
        var menu = new SelectMenuBuilder()
            .WithType(ComponentType.ChannelSelect)
            .WithChannelTypes(ChannelType.Text, ChannelType.PublicThread, ChannelType.PrivateThread)
            .WithCustomId(SetupIds.Of(SetupIds.Channel, state.Panel))
            .WithPlaceholder("Audit channel…")
            .WithMinValues(0);
        return state.Settings.AuditChannel is { } channel && state.Channel != ChannelState.Gone
            ? menu.WithDefaultValues(new SelectMenuDefaultValue(channel, SelectDefaultValueType.Channel))
            : menu;
    }
}
