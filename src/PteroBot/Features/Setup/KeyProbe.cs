using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Setup;

/// <summary>Reads one thing of each resource, to see which rights an application key has.</summary>
internal sealed class KeyProbe(ApplicationApi application)
{
    public async Task<IReadOnlyList<ReadRight>> RunAsync(CancellationToken cancellationToken)
    {
        int? server = null, node = null, nest = null;
        var rights = new List<ReadRight>
        {
            await TryAsync("Servers", async () => server = FirstOf((await application.Servers.ListAsync(new ServerQuery { PerPage = 1 }, cancellationToken)).Items, s => s.Id)),
            await TryAsync("Users", () => application.Users.ListAsync(new UserQuery { PerPage = 1 }, cancellationToken)),
            await TryAsync("Nodes", async () => node = FirstOf((await application.Nodes.ListAsync(new NodeQuery { PerPage = 1 }, cancellationToken)).Items, n => n.Id)),
            await TryAsync("Locations", () => application.Locations.ListAsync(new LocationQuery { PerPage = 1 }, cancellationToken)),
            await TryAsync("Nests", async () => nest = FirstOf((await application.Nests.ListAsync(new NestQuery { PerPage = 1 }, cancellationToken)).Items, n => n.Id)),
        };
        rights.Add(await TryAsync("Eggs", nest is { } n ? () => application.Eggs.ListAsync(n, null, cancellationToken) : null));
        rights.Add(await TryAsync("Allocations", node is { } m ? () => application.Allocations.ListAsync(m, new AllocationQuery { PerPage = 1 }, cancellationToken) : null));
        rights.Add(await TryAsync("Server Databases", server is { } s ? () => application.Databases.ListAsync(s, null, cancellationToken) : null));
        return rights;
    }

    private static int? FirstOf<T>(IReadOnlyList<T> items, Func<T, int> id) => items.Count > 0 ? id(items[0]) : null;

    private static async Task<ReadRight> TryAsync(string resource, Func<Task>? read)
    {
        if (read is null)
            return new ReadRight(resource, null);
        try
        {
            await read();
            return new ReadRight(resource, true);
        }
        catch (NotPermittedException)
        {
            return new ReadRight(resource, false);
        }
        catch (Exception failure) when (failure is NotOnThisPanelException or PanelNotFoundException)
        {
            return new ReadRight(resource, null);
        }
    }
}
