using System.Security.Cryptography;
using System.Text;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Account;

/// <summary>A person's SSH keys on the panel.</summary>
internal sealed record SshKeyList(PanelAddress Panel, IReadOnlyList<SshKey> Keys)
{
    /// <summary>The key with this mark; null when there is none any more.</summary>
    public SshKey? Find(string mark) => Keys.FirstOrDefault(key => SshKeys.Mark(key) == mark);
}

/// <summary>Adds and removes a person's SSH keys, which open SFTP.</summary>
internal sealed class SshKeys(AccessControl access, AuditLog audit)
{
    /// <summary>A key in sixteen characters: a fingerprint may be too long for a custom id.</summary>
    public static string Mark(SshKey key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Fingerprint)), 0, 8);

    /// <summary>Whether somebody pasted the half of a key that is nobody's business.</summary>
    public static bool IsPrivate(string text) => text.Contains("PRIVATE KEY", StringComparison.OrdinalIgnoreCase) || text.StartsWith("PuTTY-User-Key-File", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="PanelException">The panel did not give them.</exception>
    public async Task<Decision<SshKeyList>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!(await access.AccountAsync(actor, cancellationToken)).TryGet(out var account, out var refusal))
            return refusal;
        return new SshKeyList(account.Panel, await account.Client.SshKeys.ListAsync(cancellationToken));
    }

    /// <exception cref="PanelException">The panel refused, or could not be asked.</exception>
    public async Task<Decision<SshKey>> AddAsync(Actor actor, string name, string publicKey, CancellationToken cancellationToken)
    {
        if (!(await access.AccountAsync(actor, cancellationToken)).TryGet(out var account, out var refusal))
            return refusal;
        var key = new NewSshKey(name.Trim(), publicKey.Trim());
        return await audit.ChangeAsync(account, "sshkey.add", null, key.Name, token => account.Client.SshKeys.AddAsync(key, token), cancellationToken);
    }

    /// <exception cref="PanelException">The panel refused, or could not be asked.</exception>
    public async Task<Decision<RemovedSshKey>> RemoveAsync(Actor actor, string mark, CancellationToken cancellationToken)
    {
        if (!(await access.AccountAsync(actor, cancellationToken)).TryGet(out var account, out var refusal))
            return refusal;
        var list = new SshKeyList(account.Panel, await account.Client.SshKeys.ListAsync(cancellationToken));
        if (list.Find(mark) is not { } key)
            return new RemovedSshKey(WasThere: false);
        return await audit.ChangeAsync(account, "sshkey.remove", key.Fingerprint, key.Name, async token =>
        {
            await account.Client.SshKeys.RemoveAsync(new SshKeyFingerprint(key.Fingerprint), token);
            return new RemovedSshKey(WasThere: true);
        }, cancellationToken);
    }
}

/// <summary>A key that is gone, and whether it was there before.</summary>
internal sealed record RemovedSshKey(bool WasThere);
