using Microsoft.Extensions.DependencyInjection;

namespace PteroBot.Rooms;

internal static class RoomServices
{
    public static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddSingleton<RoomDoor>();
}
