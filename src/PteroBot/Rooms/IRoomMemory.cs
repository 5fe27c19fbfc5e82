using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Rooms;

/// <summary>Something of servers that is kept in memory, to be suggested.</summary>
internal interface IRoomMemory
{
    /// <summary>What looking at it needs.</summary>
    ServerAction Action { get; }

    /// <summary>Reads it in the background, unless what is kept is not older than <paramref name="maxAge"/>.</summary>
    /// <returns>Why the panel did not give it; null when it did, or was not asked.</returns>
    Task<PanelException?> RenewAsync(ServerAccess server, TimeSpan maxAge);
}

/// <summary>What one kind of suggestions is made of.</summary>
internal sealed class RoomMemory<T>(RoomShelf<T> shelf, RoomAutocomplete<T> suggestions) : IRoomMemory
{
    public ServerAction Action => suggestions.Action;

    public Task<PanelException?> RenewAsync(ServerAccess server, TimeSpan maxAge) =>
        shelf.RenewAsync(server, maxAge, found => suggestions.ReadAsync(found.Background, found.Id));
}
