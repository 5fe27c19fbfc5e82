using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Locations;

internal static class LocationsServices
{
    public static IServiceCollection AddAdminLocations(this IServiceCollection services) => services
        .AddAdminShelf(LocationsWork.ReadAsync, TimeSpan.FromSeconds(30))
        .AddSingleton<LocationsWork>()
        .AddBotModule<LocationsControls>();
}
