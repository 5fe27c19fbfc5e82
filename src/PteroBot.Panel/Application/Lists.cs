namespace PteroBot.Panel.Application;

/// <summary>Whole lists, page by page, each item once, whatever changes between two pages. The page of the query is where it begins.</summary>
public static class Lists
{
    /// <summary>All users of a query.</summary>
    public static IAsyncEnumerable<User> AllAsync(this IUsersApi users, UserQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new UserQuery();
        return Paging.AllAsync((page, ct) => users.ListAsync(query with { Page = page }, ct), user => user.Id, query.Page, cancellationToken);
    }

    /// <summary>All machines of a query.</summary>
    public static IAsyncEnumerable<Node> AllAsync(this INodesApi nodes, NodeQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new NodeQuery();
        return Paging.AllAsync((page, ct) => nodes.ListAsync(query with { Page = page }, ct), node => node.Id, query.Page, cancellationToken);
    }

    /// <summary>All addresses of a machine.</summary>
    public static IAsyncEnumerable<Allocation> AllAsync(this IAllocationsApi allocations, int node, AllocationQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new AllocationQuery();
        return Paging.AllAsync((page, ct) => allocations.ListAsync(node, query with { Page = page }, ct), allocation => allocation.Id, query.Page, cancellationToken);
    }

    /// <summary>All locations of a query.</summary>
    public static IAsyncEnumerable<Location> AllAsync(this ILocationsApi locations, LocationQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new LocationQuery();
        return Paging.AllAsync((page, ct) => locations.ListAsync(query with { Page = page }, ct), location => location.Id, query.Page, cancellationToken);
    }

    /// <summary>All servers of a query.</summary>
    public static IAsyncEnumerable<Server> AllAsync(this IServersApi servers, ServerQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new ServerQuery();
        return Paging.AllAsync((page, ct) => servers.ListAsync(query with { Page = page }, ct), server => server.Id, query.Page, cancellationToken);
    }

    /// <summary>All nests.</summary>
    public static IAsyncEnumerable<Nest> AllAsync(this INestsApi nests, NestQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new NestQuery();
        return Paging.AllAsync((page, ct) => nests.ListAsync(query with { Page = page }, ct), nest => nest.Id, query.Page, cancellationToken);
    }
}
