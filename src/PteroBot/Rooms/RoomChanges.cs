using System.Runtime.ExceptionServices;
using PteroBot.Audit;
using PteroBot.Panel;

namespace PteroBot.Rooms;

/// <summary>Makes changes to servers under a record of the audit log. What is recorded names things and never holds values: they may be secrets.</summary>
internal sealed class RoomChanges(AuditLog audit)
{
    /// <param name="room">Where.</param>
    /// <param name="action">Area and verb, <c>databases.delete</c>.</param>
    /// <param name="item">The thing in the room, such as a database's name; null when it is the server itself.</param>
    /// <param name="work">The change.</param>
    /// <param name="cancellationToken">Ends the wait, not the record.</param>
    /// <exception cref="PanelException">The panel refused or failed; it is recorded.</exception>
    public async Task<T> MakeAsync<T>(Room room, string action, string? item, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var name = item is null ? room.Server.Name : $"{room.Server.Name}: {item}";
        var change = new Change(action, room.Identifier, name, room.Access.Account.Panel.ToString());
        var (made, failure) = await audit.RecordAsync(room.Actor, change, TryAsync, tried => EndOf(tried.Failure), cancellationToken);
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
        return made!;

        async Task<(T? Made, PanelException? Failure)> TryAsync(CancellationToken token)
        {
            try
            {
                return (await work(token), null);
            }
            catch (PanelException refused)
            {
                return (default, refused);
            }
        }
    }

    /// <summary>A change that answers nothing.</summary>
    public Task MakeAsync(Room room, string action, string? item, Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        MakeAsync(room, action, item, async token =>
        {
            await work(token);
            return true;
        }, cancellationToken);

    private static ChangeEnd EndOf(PanelException? failure) => failure switch
    {
        null => ChangeEnd.Succeeded,
        NotPermittedException or ServerStateException or PanelRefusedException => ChangeEnd.Refused(failure.Message),
        _ => ChangeEnd.Failed(failure.Message),
    };
}
