namespace PteroBot.Panel.Client;

/// <summary>Whole lists of servers.</summary>
public static class ServerStreams
{
    /// <summary>All servers of a query, page by page, each once, whatever changes between two pages. <see cref="ServerQuery.Page"/> is where it begins.</summary>
    public static IAsyncEnumerable<Server> AllAsync(this IServersApi servers, ServerQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new ServerQuery();
        return Paging.AllAsync((page, ct) => servers.ListAsync(query with { Page = page }, ct), server => server.Uuid, query.Page, cancellationToken);
    }
}
