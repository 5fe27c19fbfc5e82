using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Backups;

internal static class BackupServices
{
    public static IServiceCollection AddBackups(this IServiceCollection services) => services
        .AddRoomMemory<Backup, BackupAutocomplete>()
        .AddSingleton<BackupBook>()
        .AddSingleton<BackupCounts>()
        .AddSingleton<BackupControl>()
        .AddSingleton<BackupWatch>()
        .AddSingleton<BackupsDesk>()
        .AddBotModule<BackupsModule>()
        .AddBotModule<BackupButtons>();
}
