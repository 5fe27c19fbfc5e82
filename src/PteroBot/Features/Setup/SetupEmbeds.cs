using System.Diagnostics;
using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Setup;

/// <summary>What <c>/setup</c> looks like.</summary>
internal static class SetupEmbeds
{
    public static Reply Card(SetupState state, SetupOutcome? outcome = null) => new()
    {
        Text = outcome is null ? null : Sentence(outcome),
        Embeds = [Embed(state)],
        Components = Controls(state).Build(),
    };

    public static string Sentence(SetupOutcome outcome) => outcome switch
    {
        SetupOutcome.Kept kept => kept.Sentence,
        SetupOutcome.AddressMalformed typed => $"{Outside.Code(typed.Typed)} is not the address of a panel. It looks like `https://panel.example.com`.",
        SetupOutcome.NoPanel => "Name the panel first.",
        SetupOutcome.PanelChanged => "The panel was changed in the meantime, so the key was not sent anywhere. Try again.",
        SetupOutcome.KeyMalformed => "That is not a complete key. A key has 48 characters and usually begins with `ptla_`; copy all of it.",
        SetupOutcome.AccountKey key => "That is somebody's account key, and everybody with the admin role would act as that person. "
            + $"Make an application key at <{PanelPages.ApplicationKeys(key.Panel)}>.",
        SetupOutcome.NotAnAccountKey key => "That is an application key: it belongs to the whole panel, and people would act without an account. "
            + $"Make an account key at <{PanelPages.AccountKeys(key.Panel)}>, with the account that has the servers to share.",
        SetupOutcome.KeyRejected key => $"The panel does not know this key. Copy it again, or make a new one at <{PanelPages.ApplicationKeys(key.Panel)}>.",
        SetupOutcome.KeyReadsNoServers key => "The panel takes the key, but does not let it read servers. "
            + $"Give it Read or Read & Write on Servers at <{PanelPages.ApplicationKeys(key.Panel)}>.",
        SetupOutcome.RoleIsEveryone => "Everybody has that role. Choose another one.",
        _ => throw new UnreachableException(),
    };

    private static Embed Embed(SetupState state) => new EmbedBuilder()
        .WithColor(Ready(state) ? Theme.Green : state.PanelTrouble is null ? Theme.Amber : Theme.Red)
        .WithTitle("Set-up of this Discord server")
        .AddField("Panel", Panel(state))
        .AddField("Application key", Key(state))
        .AddField("Community key", Community(state))
        .AddField("Admin role", Role(state))
        .Build();

    private static bool Ready(SetupState state) =>
        state is { PanelTrouble: null, Key: KeyState.Works, Settings.AdminRole: not null };

    private static string Panel(SetupState state) => state switch
    {
        { Panel: null } => "None yet: members name theirs when they link.",
        { PanelTrouble: { } trouble } => $"{Outside.Code(PanelPages.Name(state.Panel))}\n{PanelFailureText.Of(trouble)}",
        { IsDefaultPanel: true } => $"{Outside.Code(PanelPages.Name(state.Panel))} (the bot's default), answers",
        _ => $"{Outside.Code(PanelPages.Name(state.Panel))}, answers",
    };

    private static string Key(SetupState state) => state.Key switch
    {
        KeyState.Works => "Works, and reads servers.",
        KeyState.Rejected => "The panel does not know it any more. Add a new one.",
        KeyState.ReadsNoServers => "The panel takes it, but does not let it read servers.",
        KeyState.Unreadable => "It cannot be read any more. Add it again.",
        KeyState.Unknown => "Kept; whether it works cannot be said while the panel does not answer.",
        _ => "None yet: needed for /admin only.",
    };

    private static string Community(SetupState state) => state.Community switch
    {
        null => "None yet: needed only to share servers with roles (/access).",
        { OpensEverything: true } account => $"{Outside.Code(account.Username)}'s. What /access shares is done with it. The account administers the panel; an ordinary one is safer.",
        var account => $"{Outside.Code(account.Username)}'s. What /access shares is done with it.",
    };

    private static string Role(SetupState state) => state.Settings.AdminRole is { } role
        ? $"<@&{role}> administers the panel from here, with the application key."
        : "None yet: nobody can use /admin.";

    private static ComponentBuilder Controls(SetupState state)
    {
        var role = new SelectMenuBuilder()
            .WithType(ComponentType.RoleSelect)
            .WithCustomId(CustomId.Of(SetupModule.Area, SetupModule.Role))
            .WithPlaceholder("Admin role…")
            .WithMinValues(0);
        if (state.Settings.AdminRole is { } current)
            role.WithDefaultValues(new SelectMenuDefaultValue(current, SelectDefaultValueType.Role));
        return new ComponentBuilder()
            .WithButton("Panel address", CustomId.Of(SetupModule.Area, SetupModule.Panel), ButtonStyle.Primary)
            .WithButton("Application key", CustomId.Of(SetupModule.Area, SetupModule.Key), ButtonStyle.Primary, disabled: state.Panel is null)
            .WithButton("Forget the key", CustomId.Of(SetupModule.Area, SetupModule.Forget), ButtonStyle.Secondary, disabled: state.Key == KeyState.Missing)
            .WithButton("Check again", CustomId.Of(SetupModule.Area, SetupModule.Check), ButtonStyle.Secondary)
            .WithSelectMenu(role, row: 1)
            .WithButton("Community key", CustomId.Of(SetupModule.Area, SetupModule.Community), ButtonStyle.Primary, disabled: state.Panel is null, row: 2)
            .WithButton("Forget the community key", CustomId.Of(SetupModule.Area, SetupModule.ForgetCommunity), ButtonStyle.Secondary, disabled: state.Community is null, row: 2);
    }
}
