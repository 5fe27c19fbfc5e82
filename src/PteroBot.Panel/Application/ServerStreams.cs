namespace PteroBot.Panel.Application;

/// <summary>Whole lists of servers.</summary>
public static class ServerStreams
{
    /// <summary>All servers of a query, page by page, each once.</summary>
    public static IAsyncEnumerable<Server> AllAsync(this IServersApi servers, ServerQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new ServerQuery();
        return Paging.AllAsync((page, ct) => servers.ListAsync(query with { Page = page }, ct), server => server.Id, query.Page, cancellationToken);
    }
}
