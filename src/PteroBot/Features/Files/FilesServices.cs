using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Rooms;

namespace PteroBot.Features.Files;

internal static class FilesServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton<FolderBook>()
        .AddSingleton<IRoomMemory, FolderMemory>()
        .AddSingleton<FileRightsBook>()
        .AddSingleton<FilePlaces>()
        .AddSingleton<FileBrowser>()
        .AddSingleton<FileChanges>()
        .AddSingleton<PendingUploads>()
        .AddSingleton<IAttachmentSource, AttachmentSource>()
        .AddSingleton<FileDelivery>()
        .AddSingleton<FileEditor>()
        .AddBotModule<FilesModule>()
        .AddBotModule<FilesButtons>();
}
