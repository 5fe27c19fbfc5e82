using Microsoft.Extensions.DependencyInjection;

namespace PteroBot.Rooms;

internal static class RoomServices
{
    public static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddSingleton<RoomDoor>()
        .AddSingleton<RecentPeople>()
        .AddSingleton<RecentRooms>()
        .AddSingleton<ReadingAhead>()
        .AddSingleton<ReadingRounds>()
        .AddHostedService<ReadingAheadWorker>();

    /// <summary>A kind of thing that is suggested from memory, and read ahead for whoever works with a server.</summary>
    public static IServiceCollection AddRoomMemory<T, TSuggestions>(this IServiceCollection services) where TSuggestions : RoomAutocomplete<T>, new() => services
        .AddSingleton<RoomShelf<T>>()
        .AddSingleton<IRoomMemory>(provider => new RoomMemory<T>(provider.GetRequiredService<RoomShelf<T>>(), new TSuggestions()));
}
