using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Audit;

/// <summary>Changes that the panel makes for somebody, under a record. What is recorded names things and never holds values: they may be secrets.</summary>
internal static class PanelChanges
{
    /// <summary>Makes the change. What the panel refuses is recorded as refused, and goes on to the caller.</summary>
    /// <param name="audit">Where it is recorded.</param>
    /// <param name="actor">Who asked.</param>
    /// <param name="change">What is changed.</param>
    /// <param name="work">The change.</param>
    /// <param name="cancellationToken">Ends the waiting; the record is completed all the same.</param>
    /// <exception cref="PanelException">The panel refused, or could not be asked.</exception>
    public static Task<T> ChangeAsync<T>(
        this AuditLog audit, Actor actor, Change change, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        audit.RecordAsync(actor, change, work, _ => ChangeEnd.Succeeded, cancellationToken);

    /// <summary>Makes the change, where the panel answers nothing.</summary>
    /// <inheritdoc cref="ChangeAsync{T}(AuditLog, Actor, Change, Func{CancellationToken, Task{T}}, CancellationToken)"/>
    public static Task ChangeAsync(
        this AuditLog audit, Actor actor, Change change, Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        audit.ChangeAsync(actor, change, Answering(work), cancellationToken);

    /// <summary>Changes a server.</summary>
    /// <param name="audit">Where it is recorded.</param>
    /// <param name="server">The server, opened by whoever asked.</param>
    /// <param name="action">Area and verb: <c>backup.delete</c>.</param>
    /// <param name="what">What of the server it is done to, such as a backup's name; null when it is the server itself.</param>
    /// <param name="work">The change.</param>
    /// <param name="cancellationToken">Ends the waiting; the record is completed all the same.</param>
    /// <exception cref="PanelException">The panel refused, or could not be asked.</exception>
    public static Task<T> ChangeAsync<T>(
        this AuditLog audit, ServerAccess server, string action, string? what, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        audit.ChangeAsync(server.Actor, Change.Of(server, action, what), work, cancellationToken);

    /// <summary>Changes a server, where the panel answers nothing.</summary>
    /// <inheritdoc cref="ChangeAsync{T}(AuditLog, ServerAccess, string, string, Func{CancellationToken, Task{T}}, CancellationToken)"/>
    public static Task ChangeAsync(
        this AuditLog audit, ServerAccess server, string action, string? what, Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        audit.ChangeAsync(server, action, what, Answering(work), cancellationToken);

    /// <summary>Changes the person's own account.</summary>
    /// <param name="audit">Where it is recorded.</param>
    /// <param name="account">Whose.</param>
    /// <param name="action">Area and verb: <c>key.create</c>.</param>
    /// <param name="target">What the panel calls the thing; null where it has no name yet.</param>
    /// <param name="name">What the person calls it.</param>
    /// <param name="work">The change.</param>
    /// <param name="cancellationToken">Ends the waiting; the record is completed all the same.</param>
    /// <exception cref="PanelException">The panel refused, or could not be asked.</exception>
    public static Task<T> ChangeAsync<T>(
        this AuditLog audit, AccountAccess account, string action, string? target, string name, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        audit.ChangeAsync(account.Actor, new Change(action, target, name, account.Panel.ToString()), work, cancellationToken);

    /// <summary>How a change ended: what the panel decided against is refused, what it could not do has failed. Only the panel's own words are told: others may hold anything.</summary>
    public static ChangeEnd EndOf(Exception? failure) => failure switch
    {
        null => ChangeEnd.Succeeded,
        NotPermittedException or PanelNotFoundException or NotOnThisPanelException or ServerStateException or ServerOfflineException or PanelRefusedException
            or KeyRejectedException or TwoFactorRequiredException or RateLimitedException => ChangeEnd.Refused(failure.Message),
        // It was sent, and may have been done.
        PanelUnreachableException { Reason: UnreachableReason.TimedOut or UnreachableReason.ConnectionLost } => ChangeEnd.Unknown(failure.Message),
        PanelException => ChangeEnd.Failed(failure.Message),
        OperationCanceledException => ChangeEnd.Unknown("The bot stopped waiting for it."),
        _ => ChangeEnd.Failed(failure.GetType().Name),
    };

    private static Func<CancellationToken, Task<bool>> Answering(Func<CancellationToken, Task> work) => async token =>
    {
        await work(token);
        return true;
    };
}
