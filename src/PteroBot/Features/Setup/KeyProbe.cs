using System.Net;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Setup;

/// <summary>Tries out which rights an application key has: reads one thing of each resource, and offers a new one that the panel cannot take.</summary>
/// <remarks>
/// The panel asks for the right before it looks at the fields (403), and a new thing without a name or an address is refused for that (422). So nothing is ever
/// made, and the answer tells whether the key may. Nests and eggs cannot be changed by any key.
/// </remarks>
internal sealed class KeyProbe(ApplicationApi application)
{
    public async Task<IReadOnlyList<KeyUse>> RunAsync(CancellationToken cancellationToken)
    {
        int? server = null, node = null, nest = null;
        return
        [
            await TryAsync("Servers", async () => server = FirstOf((await application.Servers.ListAsync(new ServerQuery { PerPage = 1 }, cancellationToken)).Items, s => s.Id),
                () => application.Servers.CreateAsync(new NewServer("", 0, 0) { Limits = new ServerLimits(), FeatureLimits = new Panel.Client.FeatureLimits() }, cancellationToken)),
            await TryAsync("Users", () => application.Users.ListAsync(new UserQuery { PerPage = 1 }, cancellationToken),
                () => application.Users.CreateAsync(new NewUser("", "", "", ""), cancellationToken)),
            await TryAsync("Nodes", async () => node = FirstOf((await application.Nodes.ListAsync(new NodeQuery { PerPage = 1 }, cancellationToken)).Items, n => n.Id),
                () => application.Nodes.CreateAsync(new NewNode("", null, "") { Memory = 0, Disk = 0 }, cancellationToken)),
            await TryAsync("Locations", () => application.Locations.ListAsync(new LocationQuery { PerPage = 1 }, cancellationToken),
                () => application.Locations.CreateAsync(new NewLocation("", null), cancellationToken)),
            await TryAsync("Nests", async () => nest = FirstOf((await application.Nests.ListAsync(new NestQuery { PerPage = 1 }, cancellationToken)).Items, n => n.Id), null),
            await TryAsync("Eggs", nest is { } n ? () => application.Eggs.ListAsync(n, null, cancellationToken) : null, null),
            await TryAsync("Allocations", node is { } m ? () => application.Allocations.ListAsync(m, new AllocationQuery { PerPage = 1 }, cancellationToken) : null,
                node is { } at ? () => application.Allocations.CreateAsync(at, new NewAllocations("", []), cancellationToken) : null),
            await TryAsync("Server Databases", server is { } s ? () => application.Databases.ListAsync(s, null, cancellationToken) : null,
                server is { } of ? () => application.Databases.CreateAsync(of, new NewDatabase("", 0, ""), cancellationToken) : null),
        ];
    }

    private static int? FirstOf<T>(IReadOnlyList<T> items, Func<T, int> id) => items.Count > 0 ? id(items[0]) : null;

    private static async Task<KeyUse> TryAsync(string resource, Func<Task>? read, Func<Task>? write) => new(resource, await MayAsync(read), await MayAsync(write));

    /// <summary>Null where there is nothing to try it on, or the panel did not tell.</summary>
    private static async Task<bool?> MayAsync(Func<Task>? call)
    {
        if (call is null)
            return null;
        try
        {
            await call();
            return true;
        }
        catch (PanelRefusedException refused) when (refused.Status == HttpStatusCode.UnprocessableEntity)
        {
            return true;
        }
        catch (NotPermittedException)
        {
            return false;
        }
        catch (Exception failure) when (failure is NotOnThisPanelException or PanelNotFoundException or PanelRefusedException or PanelFailedException)
        {
            return null;
        }
    }
}
