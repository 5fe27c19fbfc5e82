using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Features.Admin.Nodes;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Allocations;

/// <summary>Reads and changes the addresses of the nodes of the guild's panel.</summary>
internal sealed class AllocationsWork(AdminShelf<Node> nodes, AuditLog audit, TimeProvider clock)
{
    public const int PageSize = 20;

    private const int WalkSize = 500;

    public async Task<Decision<AllocationsView>> ListAsync(AdministrationAccess access, string asked, AllocationShow show, int page, CancellationToken cancellationToken) =>
        await FindNodeAsync(access, asked, cancellationToken) is { } node
            ? await ListAsync(access, node, show, page, cancellationToken)
            : new Explained(AdminTexts.Unknown("node", asked));

    public async Task<Decision<AllocationsView>> AddAsync(AdministrationAccess access, string asked, string ip, string ports, string? alias, CancellationToken cancellationToken)
    {
        if (PortList.Read(ports, out var list) is { } wrong)
            return new Explained(wrong);
        if (await FindNodeAsync(access, asked, cancellationToken) is not { } node)
            return new Explained(AdminTexts.Unknown("node", asked));
        var before = await CountAsync(access, node, cancellationToken);
        var wanted = new NewAllocations(ip.Trim(), list!.Texts) { Alias = string.IsNullOrWhiteSpace(alias) ? null : alias.Trim() };
        await audit.ChangeAsync(access.Actor, Change(access, "allocation.create", node, $"{wanted.Ip} {string.Join(", ", wanted.Ports)}"),
            token => access.Application.Allocations.CreateAsync(node.Id, wanted, token), cancellationToken);
        var now = await ListAsync(access, node, AllocationShow.Free, 1, cancellationToken);
        return now with { Said = AllocationsTexts.Added(await CountAsync(access, node, cancellationToken) - before, list.Count) };
    }

    /// <summary>Those of these numbers that are there and free.</summary>
    public async Task<Decision<AllocationPick>> PickAsync(AdministrationAccess access, string asked, IReadOnlyCollection<int> numbers, CancellationToken cancellationToken) =>
        await PickAsync(access, asked, allocation => numbers.Contains(allocation.Id), cancellationToken);

    /// <summary>Those of these ports that are free, on one address or on all.</summary>
    public async Task<Decision<AllocationPick>> PickAsync(AdministrationAccess access, string asked, string ports, string? ip, CancellationToken cancellationToken) =>
        PortList.Read(ports, out var list) is { } wrong
            ? new Explained(wrong)
            : await PickAsync(access, asked, allocation => list!.Has(allocation.Port) && (string.IsNullOrWhiteSpace(ip) || allocation.Ip == ip.Trim()), cancellationToken);

    /// <summary>One after the other. What a server has taken in the meantime stays; anything else that goes wrong ends it, and it is told how far it came.</summary>
    public async Task<AllocationsView> DeleteAsync(AllocationPick pick, Func<int, Task> progress, CancellationToken cancellationToken)
    {
        var (access, node, allocations) = pick;
        var done = 0;
        PanelException? stopped = null;
        try
        {
            await audit.ChangeAsync(access.Actor, Change(access, "allocation.delete", node, AllocationsTexts.Listed(allocations)), async token =>
            {
                foreach (var allocation in allocations)
                    if (await DeleteAsync(access, node, allocation, token))
                        await progress(++done);
            }, cancellationToken);
        }
        catch (PanelException failure) when (done > 0)
        {
            stopped = failure;
        }
        var now = await ListAsync(access, node, AllocationShow.All, 1, cancellationToken);
        return now with { Said = AllocationsTexts.Deleted(done, allocations.Count, stopped) };
    }

    /// <summary>Waits where the panel asks to slow down: hundreds may go at once. False when a server has it now.</summary>
    private async Task<bool> DeleteAsync(AdministrationAccess access, Node node, Allocation allocation, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await access.Application.Allocations.DeleteAsync(node.Id, allocation.Id, cancellationToken);
                return true;
            }
            catch (RateLimitedException limited)
            {
                await Task.Delay(limited.RetryAfter, clock, cancellationToken);
            }
            catch (PanelRefusedException)
            {
                return false;
            }
        }
    }

    private async Task<Node?> FindNodeAsync(AdministrationAccess access, string asked, CancellationToken cancellationToken) =>
        await nodes.FindAsync(access, all => NodeSearch.Find(all, asked), cancellationToken);

    private async Task<Decision<AllocationPick>> PickAsync(AdministrationAccess access, string asked, Func<Allocation, bool> fits, CancellationToken cancellationToken)
    {
        if (await FindNodeAsync(access, asked, cancellationToken) is not { } node)
            return new Explained(AdminTexts.Unknown("node", asked));
        var free = await WalkAsync(access, node, new AllocationQuery { ServerId = 0, PerPage = WalkSize }, allocation => !allocation.IsAssigned && fits(allocation), cancellationToken);
        return free.Count > 0 ? new AllocationPick(access, node, free) : new Explained(AllocationsTexts.NoneFree(node));
    }

    // The panel finds free addresses by itself, and used ones only one server at a time.
    private static async Task<AllocationsView> ListAsync(AdministrationAccess access, Node node, AllocationShow show, int page, CancellationToken cancellationToken)
    {
        if (show == AllocationShow.Used)
        {
            var used = await WalkAsync(access, node, new AllocationQuery { Include = AllocationIncludes.Server, PerPage = WalkSize }, allocation => allocation.IsAssigned, cancellationToken);
            var leaf = Leaf.Of(used, page, PageSize);
            return new AllocationsView(access, node, show, leaf.Items, leaf.Number, leaf.Count, leaf.Total);
        }
        var query = new AllocationQuery { Page = page, PerPage = PageSize, Include = AllocationIncludes.Server, ServerId = show == AllocationShow.Free ? 0 : null };
        var found = await access.Application.Allocations.ListAsync(node.Id, query, cancellationToken);
        if (found.Items.Count == 0 && found.TotalPages > 0 && page > found.TotalPages)
            found = await access.Application.Allocations.ListAsync(node.Id, query with { Page = found.TotalPages }, cancellationToken);
        return new AllocationsView(access, node, show, found.Items, Math.Clamp(found.Number, 1, Math.Max(1, found.TotalPages)), Math.Max(1, found.TotalPages), found.Total);
    }

    private static async Task<IReadOnlyList<Allocation>> WalkAsync(
        AdministrationAccess access, Node node, AllocationQuery query, Func<Allocation, bool> fits, CancellationToken cancellationToken)
    {
        var found = new List<Allocation>();
        await foreach (var allocation in access.Application.Allocations.AllAsync(node.Id, query, cancellationToken))
            if (fits(allocation))
                found.Add(allocation);
        return found;
    }

    private static async Task<int> CountAsync(AdministrationAccess access, Node node, CancellationToken cancellationToken) =>
        (await access.Application.Allocations.ListAsync(node.Id, new AllocationQuery { PerPage = 1 }, cancellationToken)).Total;

    private static Change Change(AdministrationAccess access, string action, Node node, string detail) =>
        new(action, node.Id.ToString(), node.Name, access.Panel.ToString()) { Detail = detail };
}
