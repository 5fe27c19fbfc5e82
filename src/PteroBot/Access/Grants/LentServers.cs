using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Access.Grants;

/// <summary>A server that the community key reaches, or all of them.</summary>
/// <param name="Account">The guild's account on that panel.</param>
/// <param name="Server">Null for all servers.</param>
internal sealed record LentServer(CommunityAccess Account, ServerEntry? Server);

/// <summary>What the guild could share: the servers of its community keys.</summary>
internal sealed class LentServers(SharedServers shared, PanelOfPlace places, ServerDirectory directory)
{
    /// <summary>In options: all servers of the community key.</summary>
    public const string All = "*";

    private static readonly Explained NoKey = new("This Discord server has no community key yet. Somebody who manages it can store one with /setup show, **Community key**: "
        + "an account key, made on the panel by whoever has the servers.");

    /// <summary>Everything that could be shared, by panel. Panels without a community key have none.</summary>
    /// <exception cref="PanelException">A list had to be read and the panel did not give it.</exception>
    public async Task<IReadOnlyList<LentServer>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        var found = new List<LentServer>();
        foreach (var (account, mark) in await AccountsAsync(actor, cancellationToken))
        {
            found.Add(new LentServer(account, null));
            found.AddRange((await directory.ListAsync(account, cancellationToken)).Select(server => new LentServer(account, server with { IsOwner = false, PanelMark = mark })));
        }
        return found;
    }

    /// <summary>The server that is called so, or all with <see cref="All"/>.</summary>
    /// <exception cref="PanelException">A list had to be read and the panel did not give it.</exception>
    public async Task<Decision<LentServer>> FindAsync(Actor actor, string asked, CancellationToken cancellationToken) => Find(await ListAsync(actor, cancellationToken), asked);

    /// <summary>The one among these that is called so, or all with <see cref="All"/>.</summary>
    public static Decision<LentServer> Find(IReadOnlyList<LentServer> all, string asked)
    {
        if (all.Count == 0)
            return NoKey;
        if (all.FirstOrDefault(server => server.Server is null && ValueOf(server, all) == asked.Trim()) is { } whole)
            return whole;
        return ServerSearch.Find([.. all.Where(server => server.Server is not null)], asked, server => server.Server!).TryGet(out var found, out var refusal)
            ? found
            : refusal is ServerUnknown ? new Explained($"The community key reaches no server that is called {Outside.Code(asked)}. Pick one from the list that appears while you type.") : refusal;
    }

    /// <summary>What stands for it in suggestions.</summary>
    public static string ValueOf(LentServer server, IReadOnlyList<LentServer> all) =>
        server.Server?.Reference ?? (all.First(other => other.Server is null) == server ? All : $"{All}@{PanelPages.ShortMark(server.Account.Panel)}");

    /// <summary>Why the community key cannot do this on the server, as a sentence; null when it can. For all servers it is asked about when it is used.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public static async Task<string?> MissingAsync(LentServer server, IReadOnlyList<ServerAction> actions, CancellationToken cancellationToken)
    {
        if (server.Server is not { } entry)
            return null;
        var missing = await MissingPermissionsAsync(server, entry, actions, cancellationToken);
        return missing.Count == 0 ? null
            : $"The community key is {Outside.Code(server.Account.Lent.Username)}'s, and that account lacks {Words.Join([.. missing.Select(one => $"`{one}`")])} on **{Outside.Text(entry.Name)}**. Its owner can give it that, or store another key with /setup show.";
    }

    /// <summary>What the community key's account lacks for these actions.</summary>
    public static async Task<IReadOnlyList<string>> MissingPermissionsAsync(LentServer lent, ServerEntry server, IReadOnlyList<ServerAction> actions, CancellationToken cancellationToken)
    {
        var asked = new GrantedRights([.. actions.Select(action => new RoleGrant(Wish(lent, server), new GrantedAction(action)))]);
        var seen = await Opened(lent.Account, server, asked).LookAsync(cancellationToken);
        return [.. asked.Permissions.Where(permission => seen.Permissions?.Allows(permission) != true).Order(StringComparer.Ordinal)];
    }

    /// <summary>The server as somebody with these rights has it.</summary>
    public static ServerAccess Opened(CommunityAccess account, ServerEntry server, GrantedRights rights) => new ServerAccess(account, server) { Grant = new GrantUse(rights) };

    private async Task<List<(CommunityAccess Account, string? Mark)>> AccountsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var found = new List<(CommunityAccess, string?)>();
        var here = await places.AllNamedAsync(actor.GuildId, cancellationToken);
        foreach (var panel in here)
            if (await shared.OpenAsync(actor, actor.GuildId!.Value, panel, cancellationToken) is { } account)
                found.Add((account, panel == here[0] ? null : PanelPages.ShortMark(panel)));
        return found;
    }

    private static Grant Wish(LentServer lent, ServerEntry server) => new()
    {
        GuildId = lent.Account.Actor.GuildId ?? 0,
        RoleId = 0,
        Panel = lent.Account.Panel.ToString(),
        Server = server.Uuid,
        GrantedBy = lent.Account.Actor.UserId,
        GrantedAt = DateTimeOffset.UnixEpoch,
    };
}
