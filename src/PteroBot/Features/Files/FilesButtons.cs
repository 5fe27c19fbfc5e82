using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rooms;

namespace PteroBot.Features.Files;

/// <summary>The controls of the browser. All of them change the message they are on; ids are <c>files/action/server/path</c>.</summary>
[Reply(ReplyKind.Update)]
internal sealed partial class FilesButtons(FileBrowser browser, FileChanges changes, FileDelivery delivery, FileEditor editor, TimeProvider clock) : BotModule
{
    /// <summary>From a card, which stays as it is.</summary>
    [ComponentInteraction($"files/{Shortcut.Enter}/*")]
    [Reply(ReplyKind.Private)]
    public Task EnterAsync(string server) => AtAsync(server, "/", ServerAction.ReadFiles, root => FolderAsync(root, 1, TimeSpan.Zero));

    [ComponentInteraction("files/page/*/*/*")]
    public Task PageAsync(string server, string path, string page) => LookAsync(spot => FolderAsync(spot, PageButtons.NumberOf(page), FolderBook.Fresh));

    [ComponentInteraction("files/refresh/*/*")]
    public Task RefreshAsync(string server, string path) => LookAsync(spot => FolderAsync(spot, 1, TimeSpan.Zero));

    [ComponentInteraction("files/browse/*/*")]
    public Task BrowseAsync(string server, string path) => LookAsync(spot => FolderAsync(spot, 1, FolderBook.Fresh));

    [ComponentInteraction("files/up/*/*")]
    public Task UpAsync(string server, string path) => LookAsync(spot => FolderAsync(spot.Folder, 1, FolderBook.Fresh));

    [ComponentInteraction("files/entry/*/*")]
    public Task EntryAsync(string server, string path) => LookAsync(spot => browser.CardAsync(spot, null, Cancellation));

    [ComponentInteraction("files/open/*/*/*")]
    public Task OpenChosenAsync(string server, string path, string page) => LookAsync(async folder =>
        (await browser.ChosenAsync(folder, Chosen.FirstOrDefault() ?? "", Cancellation)).TryGet(out var spot, out var refusal)
            ? await browser.ShowAsync(spot, null, Cancellation)
            : refusal);

    [ComponentInteraction("files/download/*/*")]
    [Reply(ReplyKind.Private)]
    public Task DownloadAsync(string server, string path) => LookAsync(spot => delivery.DownloadAsync(spot, Cancellation));

    [ComponentInteraction("files/edit/*/*")]
    [Reply(ReplyKind.Modal)]
    public async Task EditAsync(string server, string path)
    {
        if ((await editor.OpenAsync(Actor, PressedId.Arguments[0], PressedId.Arguments[1], FileEditor.Update, Cancellation)).TryGet(out var form, out var refusal))
            await OpenAsync(form);
        else
            await RefuseAsync(refusal);
    }

    [ComponentInteraction("files/copy/*/*")]
    public Task CopyAsync(string server, string path) => ChangeAsync(spot => changes.CopyAsync(spot, Cancellation));

    [ComponentInteraction("files/archive/*/*")]
    public Task ArchiveAsync(string server, string path) => ChangeAsync(spot => changes.ArchiveAsync(spot, Cancellation));

    [ComponentInteraction("files/extract/*/*")]
    public Task ExtractAsync(string server, string path) => ChangeAsync(spot => changes.ExtractAsync(spot, Cancellation));

    [ComponentInteraction("files/delete/*/*")]
    public Task DeleteAsync(string server, string path) => ChangeAsync(async spot =>
        (await browser.EntryAsync(spot, Cancellation)).TryGet(out var view, out var refusal)
            ? EntryFace.Question(view, Confirming(view.Place.Id("deletenow"), clock), clock.GetUtcNow() + Confirmation.Lifetime)
            : refusal);

    [ComponentInteraction("files/deletenow/*/*/*")]
    [Confirmed]
    public Task DeleteNowAsync(string server, string path, string confirmation) => ChangeAsync(spot => changes.DeleteAsync(spot, Cancellation));

    [ComponentInteraction("files/uploadnow/*/*/*/*")]
    [Confirmed]
    public Task ReplaceAsync(string server, string path, string upload, string confirmation) =>
        ChangeAsync(spot => delivery.ReplaceAsync(spot, upload, Cancellation));

    private Task<Decision<Reply>> FolderAsync(FileSpot folder, int page, TimeSpan maxAge) => browser.FolderAsync(folder, page, maxAge, null, Cancellation);

    private Task LookAsync(Func<FileSpot, Task<Decision<Reply>>> work) => AtAsync(ServerAction.ReadFiles, work);

    private Task ChangeAsync(Func<FileSpot, Task<Decision<Reply>>> work) => AtAsync(ServerAction.ChangeFiles, work);

    private Task AtAsync(ServerAction action, Func<FileSpot, Task<Decision<Reply>>> work) => AtAsync(PressedId.Arguments[0], PressedId.Arguments[1], action, work);

    private async Task AtAsync(string server, string path, ServerAction action, Func<FileSpot, Task<Decision<Reply>>> work)
    {
        if (!(await browser.FindAsync(Actor, server, path, action, Cancellation)).TryGet(out var spot, out var refusal)
            || !(await RoomFailures.TryAsync(spot.Server, () => work(spot), Cancellation)).TryGet(out var reply, out refusal))
            await RefuseAsync(refusal);
        else
            await AnswerAsync(reply);
    }

    /// <summary>Attachments stay on a message that is edited, so they go beside it; the message goes on being a browser.</summary>
    private async Task AnswerAsync(Reply reply)
    {
        if (reply.Files.Count == 0 || reply.Components is null)
        {
            await ReplyAsync(reply);
            return;
        }
        await ReplyAsync(reply with { Files = [] });
        await NoteAsync(new Reply { Files = reply.Files });
    }
}
