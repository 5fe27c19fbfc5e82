using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Rendering;

namespace PteroBot.Features.Setup;

/// <summary>What is set up in sentences: the same on the card and in the health report.</summary>
internal static class SetupWords
{
    public static string Panel(PanelState panel)
    {
        var name = Outside.Code(PanelPages.Name(panel.Address));
        var first = panel.Kept is null ? $"{name} (the bot's default)" : panel.IsDefault ? $"{name} (the default here)" : name;
        var lines = new List<string> { panel.Trouble is { } trouble ? $"{first}\n{PanelFailureText.Of(trouble)}" : $"{first} answers{(panel.Kept?.Dialect is { } dialect ? $" · {dialect}" : "")}" };
        lines.Add(!panel.Address.IsSecure ? "Not encrypted: keys travel in the clear."
            : panel.Kept?.PinnedCertificate is not null ? "Only its pinned certificate is accepted."
            : panel.Kept?.Authority is not null ? "Its own certificate authority is trusted."
            : "Its certificate is checked as usual.");
        if (panel.HeaderNames.Count > 0)
            lines.Add($"Headers with every request: {Words.Join([.. panel.HeaderNames.Select(header => Outside.Code(header, 40))])}.");
        return string.Join('\n', lines);
    }

    public static string Key(PanelState panel) => panel.Key switch
    {
        KeyState.Works => Rights(panel.Rights),
        KeyState.Rejected => "The panel does not know it any more. Add a new one.",
        KeyState.ReadsNoServers => "The panel takes it, but does not let it read servers.",
        KeyState.Unreadable => "It cannot be read any more. Add it again.",
        KeyState.Unknown => "Kept; whether it works cannot be said while the panel does not answer.",
        _ => "None yet: needed for /admin only.",
    };

    public static string Community(PanelState panel) => panel.Community switch
    {
        CommunityState.Works => $"Works as **{Outside.Text(panel.Kept?.Community?.Username)}** and opens {Words.Count(panel.CommunityServers ?? 0, "server")}."
            + (panel.Kept?.Community?.OpensEverything == true ? " That account administers the whole panel; an ordinary one is safer." : ""),
        CommunityState.Rejected => "The panel does not take it any more. Add a new one: what /access grants does not work meanwhile.",
        CommunityState.Unreadable => "It cannot be read any more. Add it again.",
        CommunityState.Unknown => "Kept; whether it works cannot be said while the panel does not answer.",
        _ => "None yet: needed to share servers with roles by /access.",
    };

    public static string Role(GuildSettings settings) => settings.AdminRole is { } role
        ? $"<@&{role}> administers the panel from here, with the application key."
        : "None yet: nobody can use /admin.";

    public static string Channel(GuildSettings settings, ChannelState state) => state switch
    {
        ChannelState.Works => $"Changes are listed in <#{settings.AuditChannel}>.",
        ChannelState.Closed => $"I could not write in <#{settings.AuditChannel}> lately. Allow me View Channel and Send Messages there; what was missed is listed then.",
        ChannelState.Gone => "The channel is gone, or I do not see it any more. Choose another one.",
        _ => "None: changes are in /audit only.",
    };

    public static string LanguageOf(SetupState state) => Language.Find(state.Settings.Language) is { } chosen
        ? $"{chosen.Name}. What only one person sees is English."
        : $"{state.Language.Name}, as Discord has it for this server. What only one person sees is English.";

    private static string Rights(IReadOnlyList<KeyUse> rights)
    {
        var (changes, only, lacks) = (Of(right => right.Changes == true), Of(right => right is { Reads: true, Changes: false }), Of(right => right.Reads == false));
        var lines = new List<string> { $"Works, and reads {Words.Join(Of(right => right.Reads == true))}." };
        if (changes.Count > 0)
            lines.Add($"It changes {Words.Join(changes)}.");
        if (only.Count > 0)
            lines.Add($"It does not change {Words.Join(only, "or")}: /admin shows them only.");
        if (lacks.Count > 0)
            lines.Add($"It does not read {Words.Join(lacks, "or")}: what needs them in /admin is refused.");
        return string.Join('\n', lines);

        List<string> Of(Func<KeyUse, bool> fits) => [.. rights.Where(fits).Select(right => right.Resource)];
    }
}
