using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Databases;

internal static class DatabasesServices
{
    public static IServiceCollection AddDatabases(this IServiceCollection services) => services
        .AddRoomMemory<Database, DatabaseAutocomplete>()
        .AddSingleton<DatabasesWork>()
        .AddBotModule<DatabasesModule>()
        .AddBotModule<DatabasesControls>();
}
