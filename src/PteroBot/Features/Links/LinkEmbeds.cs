using System.Diagnostics;
using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Links;

/// <summary>What linking and unlinking look like.</summary>
internal static class LinkEmbeds
{
    public static Reply Of(LinkOutcome outcome, CommandMentions commands) => outcome switch
    {
        LinkOutcome.Linked linked => Linked(linked, commands),
        LinkOutcome.Malformed => "That is not a complete key. A key has 48 characters and usually begins with `ptlc_`; copy all of it and use /link again.",
        LinkOutcome.AddressMalformed typed => $"{Outside.Code(typed.Typed)} is not the address of a panel. It looks like `https://panel.example.com`.",
        LinkOutcome.PanelChanged => "The panel of this Discord server was changed in the meantime, so the key was not sent anywhere. Use /link again.",
        LinkOutcome.ApplicationKey key => ApplicationKey(key),
        LinkOutcome.Rejected key when key.Dialect == PanelDialect.Pelican => $"That is an account key of a Pelican panel, and {Outside.Code(PanelPages.Name(key.Panel))} does not know it. "
            + $"Copy a key from {Outside.Code(PanelPages.Name(key.Panel))} itself and use /link again.",
        LinkOutcome.Rejected key => $"The panel does not know this key. Copy it again, or make a new one at <{PanelPages.AccountKeys(key.Panel, key.Dialect)}>, and use /link again.",
        LinkOutcome.TwoFactorRequired key => $"The key is right, but the panel wants you to turn on two-factor authentication first. Do that at <{PanelPages.Account(key.Panel)}> and use /link again.",
        LinkOutcome.AddressNotAllowed key => $"The key only works from other addresses than the bot's. Make one without addresses at <{PanelPages.AccountKeys(key.Panel, key.Dialect)}> and use /link again.",
        LinkOutcome.NotPermitted => "The panel does not let this key do anything. Ask the panel's administrator.",
        _ => throw new UnreachableException(),
    };

    /// <summary>Asks before a link is deleted.</summary>
    public static Reply Ask(Link link, CustomId confirm, DateTimeOffset until)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Amber)
            .WithTitle(Cut.To($"Unlink {Host(link)}?", EmbedBuilder.MaxTitleLength))
            .WithDescription($"I forget the key of **{Outside.Text(link.Username)}**. Your servers stay as they are.\nOpen until {Moments.Relative(until)}.");
        var buttons = new ComponentBuilder()
            .WithButton("Unlink", confirm, ButtonStyle.Danger)
            .WithButton("Keep it", CustomId.Of(UnlinkModule.Area, UnlinkModule.Keep), ButtonStyle.Secondary);
        return Reply.Of(embed.Build(), buttons);
    }

    public static Reply Unlinked(Link link) =>
        $"Unlinked from {Outside.Code(Host(link))}. The key itself still works until you delete it there: <{PanelPages.AccountKeys(PanelAddress.Parse(link.Panel), link.Dialect)}>.";

    private static Reply Linked(LinkOutcome.Linked linked, CommandMentions commands)
    {
        var link = linked.Link;
        var embed = new EmbedBuilder()
            .WithColor(link.OpensEverything ? Theme.Amber : Theme.Green)
            .WithTitle(Cut.To($"Linked to {Host(link)}", EmbedBuilder.MaxTitleLength))
            .WithUrl(link.Panel)
            .WithDescription(string.Join('\n', Lines(linked, commands)));
        if (link.OpensEverything)
            embed.AddField("This key opens everything",
                "The account is an administrator of the panel, so its key opens every server and every setting. "
                + "Whoever gets into your Discord account gets that too. A key of an ordinary account is safer.");
        return embed.Build();
    }

    private static IEnumerable<string> Lines(LinkOutcome.Linked linked, CommandMentions commands)
    {
        yield return $"You are **{Outside.Text(linked.Link.Username)}** there, with {Words.Count(linked.Servers, "server")}.";
        if (linked.Replaced is { } old)
            yield return $"It takes the place of the link as **{Outside.Text(old.Username)}** of {Moments.Day(old.LinkedAt)}.";
        yield return $"Go on with {commands.Of("servers")} or {commands.Of("status")}. {commands.Of("unlink")} takes it back.";
    }

    private static string ApplicationKey(LinkOutcome.ApplicationKey key) =>
        $"That is {(key.Dialect == PanelDialect.Pelican ? "a Pelican" : "an")} application key: it belongs to the whole panel, not to you, so I did not keep it. "
        + $"Make an account key at <{PanelPages.AccountKeys(key.Panel, key.Dialect)}> and use /link again. (Application keys belong into /setup show.)";

    private static string Host(Link link) => PanelPages.Name(PanelAddress.Parse(link.Panel));
}
