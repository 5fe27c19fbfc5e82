using PteroBot.Access.Grants;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Access;

/// <summary>One server that the person may use, with the account that opens it and the right by which they act. Made for one interaction; never kept.</summary>
/// <param name="Account">The person's own account, or the one that the guild lends.</param>
/// <param name="Server">The server.</param>
internal sealed record ServerAccess(PanelAccess Account, ServerEntry Server)
{
    /// <summary>What it was opened for. Nothing else may be done with it.</summary>
    public ServerAction Action { get; init; }

    /// <summary>What the person's roles were granted on this server; null when they act with their own link and the panel decides.</summary>
    public GrantUse? Grant { get; init; }

    public Actor Actor => Account.Actor;

    public ServerId Id => Server.Id;

    /// <summary>For what the person waits for. With a grant it sends only what was granted.</summary>
    public ClientApi Client => Open(PanelUse.Interactive);

    /// <summary>For what nobody waits for.</summary>
    public ClientApi Background => Open(PanelUse.Background);

    /// <summary>The panel's page of this server, or a part of it such as <c>databases</c>.</summary>
    public string PageOf(string? part = null) => $"{Account.Panel}/server/{Server.Identifier}{(part is null ? "" : $"/{part}")}";

    /// <summary>What is remembered of this server for this person belongs to this sight: another key, another grant or a revoked one sees nothing of it.</summary>
    public string Sight => Grant is null ? Account.Sight : $"{Account.Sight}/{Actor.UserId}/{Grant.Rights.Print}";

    /// <summary>Whose rights feed what is watched: a person's own and each grant are apart.</summary>
    public string Watcher => Grant is null ? Account.Owner : $"{Account.Owner}/{Actor.UserId}";

    /// <summary>What stands for it in custom ids.</summary>
    public string Reference => Server.Reference;

    /// <summary>Whether both are the same server, whatever opens it.</summary>
    public bool IsSameAs(ServerAccess other) => Server.Uuid == other.Server.Uuid && Account.Panel == other.Account.Panel;

    /// <summary>Whether the person may ask for it at all. With an own link the panel has the last word.</summary>
    public bool May(ServerAction action) => Grant is null || Grant.Rights.Allows(action);

    /// <summary>The server as this person sees it: its permissions are what the panel gives the key and, with a grant, what was granted. The one way to read it.</summary>
    /// <exception cref="PanelException">The panel did not give it.</exception>
    public async Task<Server> LookAsync(CancellationToken cancellationToken, ServerIncludes? include = null, bool background = false)
    {
        var server = await (background ? Background : Client).Servers.GetAsync(Id, include, cancellationToken);
        return Grant is null ? server : server with { Permissions = Limit(server.Permissions), IsOwner = false };
    }

    /// <summary>What of these permissions is the person's: all of them with an own link, the granted ones with a grant.</summary>
    public PermissionSet? Limit(PermissionSet? permissions) =>
        Grant is null ? permissions : permissions is null ? PermissionSet.Empty : new(Grant.Rights.Permissions.Where(permissions.Allows));

    private ClientApi Open(PanelUse use) => Account switch
    {
        AccountAccess own when Grant is null => own.Lister(use),
        CommunityAccess lent when Grant is not null => lent.For(Server, Grant.Rights, use),
        _ => throw new InvalidOperationException("An account is used by a right that does not belong to it."),
    };
}
