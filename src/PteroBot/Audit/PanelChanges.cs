using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Audit;

/// <summary>Changes of a server on its panel, under a record.</summary>
internal static class PanelChanges
{
    /// <summary>Makes the change. What the panel refuses is recorded as refused, and goes on to the caller.</summary>
    /// <param name="audit">Where it is recorded.</param>
    /// <param name="server">The server, opened by whoever asked.</param>
    /// <param name="action">Area and verb: <c>backup.delete</c>.</param>
    /// <param name="what">What of the server it is done to, such as a backup's name; null when it is the server itself.</param>
    /// <param name="work">The change.</param>
    /// <param name="cancellationToken">Ends the waiting; the record is completed all the same.</param>
    /// <exception cref="PanelException">The panel refused, or could not be asked.</exception>
    public static async Task<T> ChangeAsync<T>(
        this AuditLog audit, ServerAccess server, string action, string? what, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var name = what is null ? server.Server.Name : $"{server.Server.Name}: {what}";
        var change = new Change(action, server.Server.Identifier, name, server.Account.Panel.ToString());
        var pending = await audit.BeginAsync(server.Account.Actor, change, cancellationToken);
        try
        {
            var outcome = await work(cancellationToken);
            await audit.EndAsync(pending, ChangeEnd.Succeeded);
            return outcome;
        }
        catch (Exception failure)
        {
            await audit.EndAsync(pending, EndOf(failure));
            throw;
        }
    }

    /// <inheritdoc cref="ChangeAsync{T}"/>
    public static Task ChangeAsync(
        this AuditLog audit, ServerAccess server, string action, string? what, Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        audit.ChangeAsync(server, action, what, async token =>
        {
            await work(token);
            return true;
        }, cancellationToken);

    private static ChangeEnd EndOf(Exception failure) => failure switch
    {
        NotPermittedException or ServerStateException or PanelRefusedException or RateLimitedException => ChangeEnd.Refused(failure.Message),
        PanelException => ChangeEnd.Failed(failure.Message),
        _ => ChangeEnd.Failed(failure.GetType().Name),
    };
}
