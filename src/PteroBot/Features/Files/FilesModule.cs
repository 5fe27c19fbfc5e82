using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rooms;

namespace PteroBot.Features.Files;

/// <summary><c>/files</c>: looking at files, and bringing them to and fro. What changes them is in the other half.</summary>
[Group("files", "The files of your servers")]
internal sealed partial class FilesModule(FileBrowser browser, FileChanges changes, FileDelivery delivery, FileEditor editor, TimeProvider clock) : BotModule
{
    [SlashCommand("browse", "Look through a server's folders, open files and change them with buttons")]
    public Task BrowseAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("folder", "Where to begin; the server's own folder if left out")] [Autocomplete(typeof(FolderAutocomplete))] [MaxLength(1000)] string folder = "/") =>
        AtAsync(server, folder, ServerAction.ReadFiles, spot => browser.FolderAsync(spot, 1, TimeSpan.Zero, null, Cancellation));

    [SlashCommand("show", "Show a text file; one of more than 4,000 characters comes as an attachment")]
    public Task ShowAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("path", "The file")] [Autocomplete(typeof(PathAutocomplete))] [MaxLength(1000)] string path) =>
        AtAsync(server, path, ServerAction.ReadFiles, spot => browser.ShowAsync(spot, null, Cancellation));

    [SlashCommand("edit", "Edit a text file of up to 4,000 characters in a form")]
    [Reply(ReplyKind.Modal)]
    public async Task EditAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("path", "The file")] [Autocomplete(typeof(PathAutocomplete))] [MaxLength(1000)] string path)
    {
        if ((await editor.OpenAsync(Actor, server, path, FileEditor.Save, Cancellation)).TryGet(out var form, out var refusal))
            await OpenAsync(form);
        else
            await RefuseAsync(refusal);
    }

    [SlashCommand("download", "Get a file: attached up to 8 MiB, otherwise as a link that works once")]
    public Task DownloadAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("path", "The file")] [Autocomplete(typeof(PathAutocomplete))] [MaxLength(1000)] string path) =>
        AtAsync(server, path, ServerAction.ReadFiles, spot => delivery.DownloadAsync(spot, Cancellation));

    [SlashCommand("upload", "Put an attachment on the server: Discord's limit counts, and the node's (100 MiB unless changed)")]
    public Task UploadAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("file", "The file")] IAttachment file,
        [Summary("folder", "Where to; the server's own folder if left out")] [Autocomplete(typeof(FolderAutocomplete))] [MaxLength(1000)] string folder = "/",
        [Summary("name", "Another name for it")] [MaxLength(255)] string? name = null,
        [Summary("replace", "Replace a file of that name without asking")] bool replace = false) =>
        AtAsync(server, folder, ServerAction.ChangeFiles,
            spot => delivery.UploadAsync(spot, name ?? file.Filename, file.Url, replace, action => Confirming(action, clock), Cancellation));

    [SlashCommand("pull", "Let the node fetch a file from the web: three at a time, ten in five minutes")]
    public Task PullAsync(
        [Summary("server", "The server")] [Autocomplete(typeof(ServerAutocomplete))] [MaxLength(191)] string server,
        [Summary("address", "Where it is: https://…")] [MaxLength(2000)] string address,
        [Summary("folder", "Where to; the server's own folder if left out")] [Autocomplete(typeof(FolderAutocomplete))] [MaxLength(1000)] string folder = "/",
        [Summary("name", "Another name for it")] [MaxLength(255)] string? name = null) =>
        AtAsync(server, folder, ServerAction.ChangeFiles, spot => delivery.PullAsync(spot, address, name, Cancellation));

    private async Task AtAsync(string server, string path, ServerAction action, Func<FileSpot, Task<Decision<Reply>>> work)
    {
        if (!(await browser.FindAsync(Actor, server, path, action, Cancellation)).TryGet(out var spot, out var refusal)
            || !(await RoomFailures.TryAsync(spot.Server, () => work(spot), Cancellation)).TryGet(out var reply, out refusal))
            await RefuseAsync(refusal);
        else
            await ReplyAsync(reply);
    }
}
