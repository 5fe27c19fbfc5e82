using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Files;

internal sealed partial class FilesModule
{
    [SlashCommand("mkdir", "Make a folder")]
    public Task MakeFolderAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("name", "Its name; plugins/Old makes Old in plugins")] [MaxLength(1000)] string name,
        [Summary("folder", "Where; the server's own folder if left out")] [Autocomplete(typeof(FolderAutocomplete))] [MaxLength(1000)] string folder = "/") =>
        AtAsync(server, folder, ServerAction.ChangeFiles, spot => changes.MakeFolderAsync(spot, name, Cancellation));

    [SlashCommand("rename", "Give a file or folder another name")]
    public Task RenameAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("path", "The file or folder")] [Autocomplete(typeof(PathAutocomplete))] [MaxLength(1000)] string path,
        [Summary("name", "Its new name")] [MaxLength(255)] string name) =>
        AtAsync(server, path, ServerAction.ChangeFiles, spot => RenameAsync(changes, spot, name, Cancellation));

    [SlashCommand("move", "Move a file or folder into another folder")]
    public Task MoveAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("path", "The file or folder")] [Autocomplete(typeof(PathAutocomplete))] [MaxLength(1000)] string path,
        [Summary("folder", "Where to")] [Autocomplete(typeof(FolderAutocomplete))] [MaxLength(1000)] string folder) =>
        AtAsync(server, path, ServerAction.ChangeFiles, async spot =>
            (await browser.FindAsync(Actor, server, folder, ServerAction.ChangeFiles, Cancellation)).TryGet(out var into, out var refusal)
                ? await changes.MoveIntoAsync(spot, into.Path, Cancellation)
                : refusal);

    [SlashCommand("copy", "Copy a file beside itself")]
    public Task CopyAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("path", "The file")] [Autocomplete(typeof(PathAutocomplete))] [MaxLength(1000)] string path) =>
        AtAsync(server, path, ServerAction.ChangeFiles, spot => changes.CopyAsync(spot, Cancellation));

    [SlashCommand("delete", "Delete a file, or a folder with everything in it, after a question")]
    public Task DeleteAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("path", "The file or folder")] [Autocomplete(typeof(PathAutocomplete))] [MaxLength(1000)] string path) =>
        AtAsync(server, path, ServerAction.ChangeFiles, async spot =>
            (await browser.EntryAsync(spot, Cancellation)).TryGet(out var view, out var refusal)
                ? EntryFace.Question(view, Confirming(view.Place.Id("deletenow"), clock), clock.GetUtcNow() + Confirmation.Lifetime)
                : refusal);

    [SlashCommand("archive", "Pack a file or folder into an archive beside it")]
    public Task ArchiveAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("path", "The file or folder")] [Autocomplete(typeof(PathAutocomplete))] [MaxLength(1000)] string path) =>
        AtAsync(server, path, ServerAction.ChangeFiles, spot => changes.ArchiveAsync(spot, Cancellation));

    [SlashCommand("extract", "Unpack an archive where it is, over files of the same name")]
    public Task ExtractAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("path", "The archive")] [Autocomplete(typeof(PathAutocomplete))] [MaxLength(1000)] string path) =>
        AtAsync(server, path, ServerAction.ChangeFiles, spot => changes.ExtractAsync(spot, Cancellation));

    [SlashCommand("chmod", "Set who may read, write and run a file")]
    public Task ChangeModeAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("path", "The file or folder")] [Autocomplete(typeof(PathAutocomplete))] [MaxLength(1000)] string path,
        [Summary("mode", "Three digits, such as 644 or 755")] [MaxLength(4)] string mode) =>
        AtAsync(server, path, ServerAction.ChangeFiles, spot => changes.ChangeModeAsync(spot, mode, Cancellation));

    /// <summary>A new name is seen from the folder that the thing is in.</summary>
    internal static async Task<Decision<Reply>> RenameAsync(FileChanges changes, FileSpot spot, string name, CancellationToken cancellationToken) =>
        spot.Path.Folder.TryFollow(name, out var to) && !to.IsRoot
            ? await changes.MoveAsync(spot, to, cancellationToken)
            : new Explained($"{Rendering.Outside.Code(name)} cannot be the name of a file or folder here.");
}
