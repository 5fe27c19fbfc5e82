using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Backups;

internal static class BackupServices
{
    public static IServiceCollection AddBackups(this IServiceCollection services) => services
        .AddSingleton<RoomShelf<Backup>>()
        .AddSingleton<BackupBook>()
        .AddSingleton<BackupControl>()
        .AddSingleton<BackupWatch>()
        .AddSingleton<BackupsDesk>()
        .AddBotModule<BackupsModule>()
        .AddBotModule<BackupButtons>();
}
