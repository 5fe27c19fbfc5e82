using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PteroBot.Audit;

internal static class AuditServices
{
    /// <summary>What looks after the records; <see cref="AuditLog"/> itself belongs to the access of every feature.</summary>
    public static IServiceCollection AddAuditKeeping(this IServiceCollection services) => services
        .AddSingleton<AuditUpkeep>()
        .AddSingleton<AuditMirror>()
        .AddHostedService<AuditUpkeepWorker>()
        .AddHostedService<AuditMirrorWorker>();

    public static IServiceCollection AddAuditOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuditOptions>().Bind(configuration.GetSection(AuditOptions.Section)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<AuditOptions>, AuditOptionsRules>();
    }
}
