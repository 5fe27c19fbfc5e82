using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Network;

internal static class NetworkServices
{
    public static IServiceCollection AddNetwork(this IServiceCollection services) => services
        .AddRoomMemory<Allocation, AddressAutocomplete>()
        .AddSingleton<NetworkWork>()
        .AddBotModule<NetworkModule>()
        .AddBotModule<NetworkControls>();
}
