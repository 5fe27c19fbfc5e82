using PteroBot.Panel;
using PteroBot.Storage;

namespace PteroBot.Access;

/// <summary>Keeps people's links. A key comes out in the clear only from <see cref="OpenAsync"/>, right before it is used.</summary>
internal sealed class LinkVault(IDocumentStore store, ISecretSealer sealer, TimeProvider clock)
{
    public async Task<Link?> FindAsync(ulong userId, PanelAddress panel, CancellationToken cancellationToken) =>
        (await store.FindAsync(LinkDocuments.Type, Link.IdOf(userId, panel), cancellationToken))?.Value;

    /// <summary>All links of a person, the newest first.</summary>
    public async Task<IReadOnlyList<Link>> AllAsync(ulong userId, CancellationToken cancellationToken)
    {
        var found = await store.QueryAsync(LinkDocuments.Type, LinkDocuments.ByUser.Where(userId) with { Descending = true }, cancellationToken);
        return [.. found.Select(link => link.Value)];
    }

    /// <summary>All links of one account of a panel.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="username">What the account is called now, for links that know no more.</param>
    /// <param name="accounts">What names it whatever it is called: its number, its uuid.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<Link>> OfAccountAsync(PanelAddress panel, string username, IReadOnlyList<string> accounts, CancellationToken cancellationToken)
    {
        var found = new List<Link>();
        foreach (var account in accounts.Append(LinkDocuments.NameMark(username)))
            found.AddRange((await store.QueryAsync(LinkDocuments.Type, LinkDocuments.ByAccount.Where(panel.ToString(), account), cancellationToken)).Select(link => link.Value));
        return found;
    }

    /// <summary>Keeps the key, in place of an older one for the same panel.</summary>
    public async Task<Link> SaveAsync(ulong userId, PanelAddress panel, PanelKey key, KeyReport report, CancellationToken cancellationToken)
    {
        var link = new Link
        {
            UserId = userId,
            Panel = panel.ToString(),
            Key = await sealer.SealAsync(new SecretText(key.Reveal()), Link.Purpose(userId, panel.ToString()), cancellationToken),
            Account = report.Account is { } account && (account.Uuid is not null || account.Id is not null) ? account.StableId : null,
            Username = report.Account?.Username ?? "",
            OpensEverything = report.OpensEverything,
            LinkedAt = clock.GetUtcNow(),
            Software = report.Dialect.Name,
        };
        await store.PutAsync(LinkDocuments.Type, Link.IdOf(userId, panel), link, cancellationToken);
        return link;
    }

    /// <summary>False when there was none.</summary>
    public Task<bool> DeleteAsync(ulong userId, PanelAddress panel, CancellationToken cancellationToken) =>
        store.DeleteAsync(LinkDocuments.Type, Link.IdOf(userId, panel), cancellationToken);

    /// <summary>The key itself, with its owner, so that all keys of one account share its request budget; null when it cannot be opened any more.</summary>
    public async Task<PanelKey?> OpenAsync(Link link, CancellationToken cancellationToken)
    {
        var secret = await sealer.UnsealAsync(link.Key, Link.Purpose(link.UserId, link.Panel), cancellationToken);
        return PanelKey.TryParse(secret?.Reveal(), out var key) ? key.OwnedBy(link.Account) : null;
    }
}
