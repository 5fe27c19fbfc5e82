using Microsoft.Extensions.DependencyInjection;
using PteroBot.Features.Admin.Servers;
using PteroBot.Interactions;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin;

internal static class AdminServices
{
    public static IServiceCollection AddAdmin(this IServiceCollection services) => services
        .AddSingleton<AdminDoor>()
        .AddBotModule<AdminModule>()
        .AddBotModule<AdminControls>()
        .AddAdminServers();

    /// <summary>A kind of thing that is kept in memory; an older list than that is read again.</summary>
    public static IServiceCollection AddAdminShelf<T>(this IServiceCollection services, Func<ApplicationApi, Task<IReadOnlyList<T>>> read, TimeSpan fresh) =>
        services.AddSingleton(provider => new AdminShelf<T>(read, fresh, provider.GetRequiredService<TimeProvider>()));
}
