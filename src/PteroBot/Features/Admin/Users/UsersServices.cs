using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Users;

internal static class UsersServices
{
    public static IServiceCollection AddAdminUsers(this IServiceCollection services) => services
        .AddAdminShelf(UsersWork.ReadAsync, TimeSpan.FromMinutes(2))
        .AddSingleton<UsersWork>()
        .AddBotModule<UsersControls>();
}
