using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Account;

/// <summary>A person's API keys on the panel.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Keys">All of them, as the panel orders them.</param>
/// <param name="InUse">The one that acts for the person here.</param>
internal sealed record KeyList(PanelAddress Panel, IReadOnlyList<ApiKey> Keys, string InUse)
{
    /// <summary>Null when there is none any more.</summary>
    public ApiKey? Find(string identifier) => Keys.FirstOrDefault(key => key.Identifier == identifier);
}

/// <summary>Makes and deletes a person's API keys.</summary>
internal sealed class AccountKeys(AccessControl access, AuditLog audit, LinkVault links, ServerDirectory directory)
{
    public const int MaxDescription = 500;

    /// <exception cref="PanelException">The panel did not give them.</exception>
    public async Task<Decision<KeyList>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!(await access.AccountAsync(actor, cancellationToken)).TryGet(out var account, out var refusal))
            return refusal;
        return new KeyList(account.Panel, await account.Client.ApiKeys.ListAsync(cancellationToken), account.KeyIdentifier);
    }

    /// <summary>The only time that the key can be seen.</summary>
    /// <exception cref="PanelException">The panel refused, or could not be asked.</exception>
    public async Task<Decision<CreatedApiKey>> CreateAsync(Actor actor, string description, string addresses, CancellationToken cancellationToken)
    {
        if (!(await access.AccountAsync(actor, cancellationToken)).TryGet(out var account, out var refusal))
            return refusal;
        var key = new NewApiKey(description.Trim()) { AllowedIps = addresses.Split([',', ';', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries) };
        return await audit.ChangeAsync(account, "key.create", null, key.Description, token => account.Client.ApiKeys.CreateAsync(key, token), cancellationToken);
    }

    /// <summary>Deletes a key. When it was the one in use the link goes with it, and the answer says so.</summary>
    /// <exception cref="PanelException">The panel refused, or could not be asked.</exception>
    public async Task<Decision<DeletedKey>> DeleteAsync(Actor actor, string identifier, CancellationToken cancellationToken)
    {
        if (!(await access.AccountAsync(actor, cancellationToken)).TryGet(out var account, out var refusal))
            return refusal;
        await audit.ChangeAsync(account, "key.delete", identifier, identifier, async token =>
        {
            await account.Client.ApiKeys.DeleteAsync(identifier, token);
            return true;
        }, cancellationToken);
        var wasInUse = identifier == account.KeyIdentifier;
        if (wasInUse)
            await ForgetAsync(account);
        return new DeletedKey(identifier, wasInUse);
    }

    /// <summary>Not cancelled: the link is worth nothing any more.</summary>
    private async Task ForgetAsync(AccountAccess account)
    {
        var name = account.Link.Username;
        await audit.ChangeAsync(account, "link.delete", name, name, token => links.DeleteAsync(account.Actor.UserId, account.Panel, token), CancellationToken.None);
        directory.Forget(account.Actor.UserId, account.Panel);
    }
}

/// <summary>A key that is gone, and whether it was the one in use.</summary>
internal sealed record DeletedKey(string Identifier, bool WasInUse);
