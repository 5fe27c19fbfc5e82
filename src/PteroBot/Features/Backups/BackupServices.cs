using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Backups;

internal static class BackupServices
{
    public static IServiceCollection AddBackups(this IServiceCollection services) => services
        .AddSingleton<BackupBook>()
        .AddSingleton<BackupControl>()
        .AddSingleton<BackupWatch>()
        .AddSingleton<BackupsDesk>()
        .AddBotModule<BackupsModule>()
        .AddBotModule<BackupButtons>();
}
