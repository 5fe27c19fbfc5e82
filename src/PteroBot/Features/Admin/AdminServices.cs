using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin;

internal static class AdminServices
{
    public static IServiceCollection AddAdmin(this IServiceCollection services) => services
        .AddSingleton<AdminDoor>()
        .AddAdminShelf(AdminServers.ReadAsync, TimeSpan.FromSeconds(30))
        .AddSingleton<AdminServers>()
        .AddSingleton<AdminServersDesk>()
        .AddBotModule<AdminModule>()
        .AddBotModule<AdminServersButtons>()
        .AddBotModule<AdminControls>();

    /// <summary>A kind of thing that is kept in memory; an older list than that is read again.</summary>
    public static IServiceCollection AddAdminShelf<T>(this IServiceCollection services, Func<ApplicationApi, Task<IReadOnlyList<T>>> read, TimeSpan fresh) =>
        services.AddSingleton(provider => new AdminShelf<T>(read, fresh, provider.GetRequiredService<TimeProvider>()));
}
