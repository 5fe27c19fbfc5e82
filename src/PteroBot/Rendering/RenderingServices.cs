using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PteroBot.Rendering;

internal static class RenderingServices
{
    /// <summary>Several features hide secrets with the same patterns; each may ask for them.</summary>
    public static IServiceCollection AddSecretMask(this IServiceCollection services)
    {
        services.AddOptions();
        services.TryAddSingleton<SecretMask>();
        return services;
    }
}
