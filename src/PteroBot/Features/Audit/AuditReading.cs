using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Audit;

internal static class AuditReading
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<AuditReader>()
        .AddSingleton<AuditDesk>()
        .AddBotModule<AuditModule>();
}
