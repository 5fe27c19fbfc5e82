using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Account;

/// <summary>What <c>/account show</c> looks like.</summary>
internal static class AccountEmbeds
{
    // One row of buttons each, and Discord has five.
    private const int MaxShown = 5;

    public static Reply Of(IReadOnlyList<AccountView> accounts)
    {
        var shown = accounts.Take(MaxShown).ToList();
        var buttons = new ComponentBuilder();
        for (var row = 0; row < shown.Count; row++)
            AddButtons(buttons, shown[row], row, named: shown.Count > 1);
        return new Reply { Embeds = [.. shown.Select(Card)], Components = buttons.Build() };
    }

    private static Embed Card(AccountView account) => new EmbedBuilder()
        .WithColor(account.Live is null ? Theme.Dark : account.Live.IsRootAdmin ? Theme.Amber : Theme.Green)
        .WithTitle(Cut.To(PanelPages.Name(account.Panel), EmbedBuilder.MaxTitleLength))
        .WithUrl(account.Panel.ToString())
        .WithDescription(string.Join('\n', Lines(account)))
        .Build();

    private static IEnumerable<string> Lines(AccountView account)
    {
        var link = account.Link;
        yield return $"Account **{Outside.Text(account.Live?.Username ?? link.Username)}**{(account.Live?.IsRootAdmin ?? link.OpensEverything ? ", an administrator of the panel" : "")}";
        if (account.Live is { Email.Length: > 0 } live)
            yield return $"E-mail {Outside.Code(EmailAddress.Masked(live.Email))}";
        if (account.Servers is { } servers)
            yield return Words.Count(servers, "server");
        yield return $"Linked {Moments.Relative(link.LinkedAt)}";
        if (account.Trouble is { } trouble)
            yield return PanelFailureText.Of(trouble);
        else if (account.Live is null)
            yield return RefusalText.Of(new KeyUnreadable());
    }

    private static void AddButtons(ComponentBuilder buttons, AccountView account, int row, bool named)
    {
        var label = named ? $"Unlink {PanelPages.Name(account.Panel)}" : "Unlink";
        buttons.WithButton(Cut.To(label, ButtonBuilder.MaxButtonLabelLength), UnlinkButton.For(account.Panel), ButtonStyle.Secondary, row: row);
        buttons.WithButton("Panel", style: ButtonStyle.Link, url: account.Panel.ToString(), row: row);
        buttons.WithButton("E-mail, password, two-factor", style: ButtonStyle.Link, url: PanelPages.Account(account.Panel), row: row);
    }
}
