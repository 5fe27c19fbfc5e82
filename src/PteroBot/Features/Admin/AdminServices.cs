using Microsoft.Extensions.DependencyInjection;
using PteroBot.Features.Admin.Allocations;
using PteroBot.Features.Admin.Eggs;
using PteroBot.Features.Admin.Locations;
using PteroBot.Features.Admin.Members;
using PteroBot.Features.Admin.Nodes;
using PteroBot.Features.Admin.Servers;
using PteroBot.Features.Admin.Users;
using PteroBot.Interactions;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin;

internal static class AdminServices
{
    public static IServiceCollection AddAdmin(this IServiceCollection services) => services
        .AddSingleton<AdminDoor>()
        .AddBotModule<AdminModule>()
        .AddBotModule<AdminControls>()
        .AddAdminServers()
        .AddAdminUsers()
        .AddAdminMembers()
        .AddAdminNodes()
        .AddAdminAllocations()
        .AddAdminLocations()
        .AddAdminEggs();

    /// <summary>A kind of thing that is kept in memory; an older list than that is read again.</summary>
    public static IServiceCollection AddAdminShelf<T>(this IServiceCollection services, Func<ApplicationApi, Task<IReadOnlyList<T>>> read, TimeSpan fresh) =>
        services.AddSingleton(provider => new AdminShelf<T>(read, fresh, provider.GetRequiredService<TimeProvider>()));
}
