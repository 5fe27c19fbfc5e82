using PteroBot.Access.Grants;
using PteroBot.Languages;
using PteroBot.Rendering;

namespace PteroBot.Access;

/// <summary>Refusals as sentences: what, why, what next.</summary>
internal static class RefusalText
{
    /// <summary>Where it is not known which permission it was.</summary>
    public const string NoPermission = "You do not have the permission for that on the panel. The server's owner can give it to you.";

    private const int NamedCandidates = 5;

    /// <summary>Where it is known. The name is escaped by the caller.</summary>
    public static string Missing(string permission, string name) =>
        $"You do not have the permission `{permission}` on {name}. The server's owner can give it to you.";

    /// <summary>For the audit log, which shows it as it stands, also in files.</summary>
    public static string Plain(Refusal refusal) => Moments.Plain(Of(refusal).Replace("**", "", StringComparison.Ordinal));

    public static string Of(Refusal refusal) => refusal switch
    {
        NotLinked => "You have not linked a panel account yet. Use /link: it takes a minute.",
        KeyUnreadable => "Your saved key cannot be read any more. Use /link again with a key from your panel.",
        ServerUnknown unknown => $"None of your servers is called {Outside.Code(unknown.Asked)}. Pick one from the list that appears while you type.",
        ServerAmbiguous several => $"Several of your servers fit {Outside.Code(several.Asked)}: {Candidates(several)}. Give more of the name, or the identifier.",
        ServerNotReached => "Your panel account does not reach this server, so its buttons do nothing for you.",
        MissingPermission missing => Missing(missing.Permission, missing.Server),
        NotGranted denied => $"None of your roles here may {GrantWords.Doing(denied.Action)} **{Outside.Text(denied.Server)}**. "
            + "Somebody who manages this Discord server can share it with /access.",
        CommandNotGranted denied => $"This command is not shared with you on **{Outside.Text(denied.Server)}**. You may send {GrantWords.Commands(denied.Given)}.",
        RoleTooSoon or RoleOnlyWhenEmpty => OfTerms(refusal, Language.English)!,
        ApprovalNeeded needed => $"An administrator has to approve it before you {GrantWords.Doing(needed.Intent.Action)} **{Outside.Text(needed.Server.Server.Name)}**, and that cannot be asked here. Use the command for it.",
        NotAdministrator => "Only panel administrators of this Discord server can do that.",
        NotGuildAdministrator => "Only people who may manage this Discord server can do that.",
        NotAuditor => "Only panel administrators and people who may manage this Discord server can read what was done here.",
        NotSharingManager => "Only people who may manage this Discord server, or have its admin role, can see that.",
        GuildOnly => "This works in a Discord server only, not in a direct message.",
        GuildHasNoPanel => "This Discord server has no panel yet. Somebody who manages it can name one with /setup show.",
        PanelNotHere => "That panel is not one of this Discord server's any more.",
        GuildHasNoKey => "This Discord server has no application key yet. Somebody who manages it can add one with /setup show.",
        GuildKeyUnreadable => "The saved application key cannot be read any more. Somebody who manages this Discord server can add it again with /setup show.",
        NotYours => "This question was asked of somebody else.",
        ConfirmationExpired => "This question is more than five minutes old. Ask again if you still want it.",
        TooSoon soon => $"That was a moment ago. You can do it again {Moments.Relative(soon.Until)}.",
        OldCommand => "This command has changed. Reload Discord (Ctrl+R) and try again.",
        OldControl => "This button is from an older version. Run the command again.",
        Explained explained => explained.Sentence,
        _ => "That is not allowed here.",
    };

    /// <summary>What the terms of a role stand in the way of, in a language that everybody reads; null for any other refusal.</summary>
    public static string? OfTerms(Refusal refusal, Language language)
    {
        return refusal switch
        {
            RoleTooSoon soon => language.RoleHasToWait(Doing(soon.Action, soon.Server), Moments.Relative(soon.Until)),
            RoleOnlyWhenEmpty { Now.Online: { } players } empty => language.OnlyWhenEmpty(Doing(empty.Action, empty.Server), players),
            RoleOnlyWhenEmpty doubt => language.OnlyWhenSurelyEmpty(Doing(doubt.Action, doubt.Server), doubt.Now.Doubt),
            _ => null,
        };

        string Doing(ServerAction action, string server) => language.Doing(action, $"**{Outside.Text(server)}**");
    }

    private static string Candidates(ServerAmbiguous several) =>
        Words.Join([.. several.Candidates.Take(NamedCandidates).Select(c => $"**{Outside.Text(c.Name)}** ({Outside.Code(c.Reference)} on {Outside.Text(c.Node)})")]);
}
