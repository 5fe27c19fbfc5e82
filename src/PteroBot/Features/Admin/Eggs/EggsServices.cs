using Microsoft.Extensions.DependencyInjection;
using PteroBot.Features.Admin.Nests;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Eggs;

internal static class EggsServices
{
    public static IServiceCollection AddAdminEggs(this IServiceCollection services) => services
        .AddAdminShelf(EggShelf.ReadAsync, TimeSpan.FromMinutes(2))
        .AddAdminShelf(NestsWork.ReadAsync, TimeSpan.FromMinutes(2))
        .AddSingleton<EggsWork>()
        .AddSingleton<NestsWork>()
        .AddBotModule<EggsControls>()
        .AddBotModule<NestsControls>();
}
