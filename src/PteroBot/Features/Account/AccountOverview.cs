using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Features.Account;

/// <summary>What is known of one linked account.</summary>
/// <param name="Link">What is kept.</param>
/// <param name="Live">What the panel says now; null when it could not be asked.</param>
/// <param name="Servers">How many servers the account sees; null when that could not be asked.</param>
/// <param name="Trouble">Why the panel could not be asked.</param>
internal sealed record AccountView(Link Link, Panel.Client.Account? Live, int? Servers, PanelException? Trouble)
{
    public PanelAddress Panel => PanelAddress.Parse(Link.Panel);
}

/// <summary>Looks at a person's linked accounts.</summary>
internal sealed class AccountOverview(LinkVault links, AccessControl access, ServerDirectory directory)
{
    /// <summary>All accounts of the person, the newest link first; a panel that does not answer does not hide the others.</summary>
    public async Task<IReadOnlyList<AccountView>> ShowAsync(Actor actor, CancellationToken cancellationToken)
    {
        var all = await links.AllAsync(actor.UserId, cancellationToken);
        return await Task.WhenAll(all.Select(link => ViewAsync(actor, link, cancellationToken)));
    }

    private async Task<AccountView> ViewAsync(Actor actor, Link link, CancellationToken cancellationToken)
    {
        if (!(await access.AccountAsync(actor, PanelAddress.Parse(link.Panel), cancellationToken)).TryGet(out var account, out _))
            return new AccountView(link, null, null, null);
        try
        {
            var live = account.Client.Account.GetAsync(cancellationToken);
            var servers = directory.ListAsync(account, cancellationToken);
            await Task.WhenAll(live, servers);
            return new AccountView(link, await live, (await servers).Count, null);
        }
        catch (PanelException trouble)
        {
            return new AccountView(link, null, null, trouble);
        }
    }
}
