using Microsoft.Extensions.DependencyInjection;

namespace PteroBot.Features.Admin.Members;

internal static class MembersServices
{
    public static IServiceCollection AddAdminMembers(this IServiceCollection services) => services
        .AddSingleton<GuildMembers>()
        .AddSingleton<LinkedMembers>();
}
