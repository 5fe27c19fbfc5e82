using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Subusers;

internal static class SubusersServices
{
    public static IServiceCollection AddSubusers(this IServiceCollection services) => services
        .AddRoomMemory<Subuser, SubuserAutocomplete>()
        .AddSingleton<SubusersWork>()
        .AddBotModule<SubusersModule>()
        .AddBotModule<SubusersControls>();
}
