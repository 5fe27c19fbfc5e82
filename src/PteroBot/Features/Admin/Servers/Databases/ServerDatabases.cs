using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Databases;

/// <summary>The databases of a server, for the panel's administrators.</summary>
internal sealed record DatabasesView(AdminServer Place, IReadOnlyList<Database> Databases, int Page = 1, string? Said = null);

/// <summary>One of them.</summary>
internal sealed record DatabaseView(AdminServer Place, Database Database, string? Said = null);

/// <summary>Reads and changes the databases of any server. Passwords go to the answer and nowhere else.</summary>
internal sealed class ServerDatabases(DatabaseShelf shelf, AuditLog audit)
{
    public static async Task<DatabasesView> ListAsync(AdminServer place, int page, CancellationToken cancellationToken) =>
        new(place, await place.Access.Application.Databases.ListAsync(place.Server.Id, DatabaseIncludes.Host, cancellationToken), page);

    /// <summary>By number, by name, or by the name without the panel's prefix.</summary>
    public static async Task<Decision<DatabaseView>> FindAsync(AdminServer place, string asked, CancellationToken cancellationToken, bool withPassword = false)
    {
        var include = DatabaseIncludes.Host | (withPassword ? DatabaseIncludes.Password : DatabaseIncludes.None);
        var all = await place.Access.Application.Databases.ListAsync(place.Server.Id, include, cancellationToken);
        return Search(all, asked.Trim()) is { } database ? new DatabaseView(place, database) : new Explained($"{ServerTexts.Name(place.Server)} has no database called {Outside.Code(asked)}.");
    }

    /// <param name="place">The server.</param>
    /// <param name="name">Without the prefix.</param>
    /// <param name="from">From where connections are taken.</param>
    /// <param name="host">The number of the database server; null takes the only one that is known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Decision<DatabaseView>> CreateAsync(AdminServer place, string name, string from, int? host, CancellationToken cancellationToken)
    {
        if (!(await HostAsync(place, host, cancellationToken)).TryGet(out var known, out var refusal))
            return refusal;
        var wanted = new NewDatabase(name.Trim(), known.Id, from.Trim());
        var databases = place.Access.Application.Databases;
        var made = await ChangeAsync(place, "server.database.create", wanted.Name, token => databases.CreateAsync(place.Server.Id, wanted, token), cancellationToken);
        var opened = await databases.GetAsync(place.Server.Id, made.Id, DatabaseIncludes.Host | DatabaseIncludes.Password, cancellationToken);
        return new DatabaseView(place, opened, $"The database **{Outside.Text(opened.Name)}** is there.");
    }

    public async Task<DatabaseView> RotateAsync(DatabaseView view, CancellationToken cancellationToken)
    {
        var (place, database) = (view.Place, view.Database);
        var databases = place.Access.Application.Databases;
        await ChangeAsync(place, "server.database.rotate", database.Name, async token =>
        {
            await databases.ResetPasswordAsync(place.Server.Id, database.Id, token);
            return true;
        }, cancellationToken);
        var opened = await databases.GetAsync(place.Server.Id, database.Id, DatabaseIncludes.Host | DatabaseIncludes.Password, cancellationToken);
        return new DatabaseView(place, opened, "It has a new password. Whatever uses the old one has to be told.");
    }

    public async Task<DatabasesView> DeleteAsync(DatabaseView view, CancellationToken cancellationToken)
    {
        var (place, database) = (view.Place, view.Database);
        await ChangeAsync(place, "server.database.delete", database.Name, async token =>
        {
            await place.Access.Application.Databases.DeleteAsync(place.Server.Id, database.Id, token);
            return true;
        }, cancellationToken);
        return await ListAsync(place, 1, cancellationToken) with { Said = $"**{Outside.Text(database.Name)}** and everything in it is deleted." };
    }

    private static Database? Search(IReadOnlyList<Database> all, string asked) =>
        all.FirstOrDefault(database => database.Id.ToString() == asked)
        ?? all.FirstOrDefault(database => database.Name.Equals(asked, StringComparison.OrdinalIgnoreCase))
        ?? all.FirstOrDefault(database => database.Name.Equals($"s{database.ServerId}_{asked}", StringComparison.OrdinalIgnoreCase));

    /// <summary>The panel has no list of its database servers; those that are in use are known.</summary>
    private static async Task<Decision<DatabaseHost>> HostAsync(AdminServer place, int? host, CancellationToken cancellationToken)
    {
        if (host is { } number)
            return new DatabaseHost { Id = number };
        var own = await place.Access.Application.Databases.ListAsync(place.Server.Id, cancellationToken: cancellationToken);
        var used = own.Select(database => database.HostId).Distinct().ToList();
        if (used.Count == 0)
            used = await AllHostsAsync(place.Access, cancellationToken);
        return used.Count == 1 ? new DatabaseHost { Id = used[0] } : new Explained(used.Count == 0
            ? "No server of the panel has a database yet, so the bot knows no database server. Give the number that it has on the panel: Admin, Databases."
            : $"The panel has several database servers: {Words.Join([.. used.Order().Take(20).Select(id => $"`{id}`")], "or")}. Give the number of the one that is to hold it (panel: Admin, Databases).");
    }

    private static async Task<List<int>> AllHostsAsync(AdministrationAccess access, CancellationToken cancellationToken)
    {
        var hosts = new HashSet<int>();
        await foreach (var server in access.Application.Servers.AllAsync(new ServerQuery { Include = ServerIncludes.Databases }, cancellationToken))
            foreach (var database in server.Databases ?? [])
                hosts.Add(database.HostId);
        return [.. hosts];
    }

    private async Task<T> ChangeAsync<T>(AdminServer place, string action, string name, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var change = new Change(action, place.Server.Identifier, $"{place.Server.Name}: {name}", place.Access.Panel.ToString());
        var made = await audit.ChangeAsync(place.Access.Actor, change, work, cancellationToken);
        shelf.Forget(place);
        return made;
    }
}
