namespace PteroBot.Panel.Client;

/// <summary>Whole lists, page by page, each item once, whatever changes between two pages. The page of the query is where it begins.</summary>
public static class Lists
{
    /// <summary>All servers of a query.</summary>
    public static IAsyncEnumerable<Server> AllAsync(this IServersApi servers, ServerQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new ServerQuery();
        return Paging.AllAsync((page, ct) => servers.ListAsync(query with { Page = page }, ct), server => server.Uuid, query.Page, cancellationToken);
    }

    /// <summary>All backups of a server.</summary>
    public static IAsyncEnumerable<Backup> AllAsync(this IBackupsApi backups, ServerId server, CancellationToken cancellationToken = default) =>
        Paging.AllAsync(async (page, ct) => (await backups.ListAsync(server, new BackupQuery { Page = page }, ct)).Page, backup => backup.Uuid, 1, cancellationToken);

    /// <summary>The whole activity log of a server, or what a query wants of it.</summary>
    public static IAsyncEnumerable<ActivityEntry> AllAsync(this IActivityApi activity, ServerId server, ActivityQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new ActivityQuery { PerPage = 100 };
        return Paging.AllAsync((page, ct) => activity.ListAsync(server, query with { Page = page }, ct), entry => entry.Id, query.Page, cancellationToken);
    }
}
