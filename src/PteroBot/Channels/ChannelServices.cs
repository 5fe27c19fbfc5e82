using Microsoft.Extensions.DependencyInjection;

namespace PteroBot.Channels;

internal static class ChannelServices
{
    public static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddSingleton<IChannelMessages, ChannelMessages>()
        .AddSingleton<IChannelRights, ChannelRights>()
        .AddSingleton<ChannelPace>();
}
