using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PteroBot.Panel;

/// <summary>Adds the library to a host.</summary>
public static class PanelServices
{
    /// <summary>Adds <see cref="IPanels"/>. Options are those of the host (<see cref="PanelOptions"/>), checked at start; the clock is the host's <see cref="TimeProvider"/>, if it has one.</summary>
    public static IServiceCollection AddPanel(this IServiceCollection services, Action<PanelOptions>? configure = null)
    {
        var options = services.AddOptions<PanelOptions>().ValidateDataAnnotations().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddSingleton<IPanels>(provider => new Panels(
            provider.GetRequiredService<IOptions<PanelOptions>>().Value,
            provider.GetService<TimeProvider>(),
            provider.GetService<ILoggerFactory>()));
        return services;
    }
}
