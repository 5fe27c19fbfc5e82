using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;

namespace PteroBot.Features.Account;

/// <summary>Makes changes to a person's account on the panel, each under an audit record.</summary>
internal sealed class AccountChanges(AuditLog audit)
{
    /// <param name="account">Whose.</param>
    /// <param name="action">Area and verb: <c>key.create</c>.</param>
    /// <param name="target">What the panel calls it; null where it has no name yet.</param>
    /// <param name="name">What the person calls it.</param>
    /// <param name="change">The call.</param>
    /// <param name="cancellationToken">Ends the call, never the record.</param>
    /// <exception cref="PanelException">The panel refused, or could not be asked.</exception>
    public async Task<T> MakeAsync<T>(
        AccountAccess account, string action, string? target, string name, Func<CancellationToken, Task<T>> change, CancellationToken cancellationToken)
    {
        var pending = await audit.BeginAsync(account.Actor, new Change(action, target, name, account.Panel.ToString()), cancellationToken);
        try
        {
            var made = await change(cancellationToken);
            await audit.EndAsync(pending, ChangeEnd.Succeeded);
            return made;
        }
        catch (Exception failure)
        {
            await audit.EndAsync(pending, EndOf(failure));
            throw;
        }
    }

    private static ChangeEnd EndOf(Exception failure) => failure switch
    {
        PanelRefusedException or PanelNotFoundException or NotPermittedException or NotOnThisPanelException => ChangeEnd.Refused(failure.Message),
        PanelException => ChangeEnd.Failed(failure.Message),
        _ => ChangeEnd.Failed(failure.GetType().Name),
    };
}
