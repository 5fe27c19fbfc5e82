using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Files;

internal sealed partial class FilesButtons
{
    private const int MaxMode = 4;

    [ComponentInteraction("files/askpage/*/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskPageAsync(string server, string path) =>
        OpenAsync(FileModals.OneLine("Go to", "A page, or how a name begins", Same("topage")));

    [ModalInteraction("files/topage/*/*")]
    public Task ToPageAsync(string server, string path, SubmittedModal modal) =>
        LookAsync(spot => browser.GoToAsync(spot, Typed(FileModals.Name), Cancellation));

    [ComponentInteraction("files/askfolder/*/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskFolderAsync(string server, string path) => OpenAsync(FileModals.OneLine("A new folder", "Its name", Same("mkdir")));

    [ModalInteraction("files/mkdir/*/*")]
    public Task MakeFolderAsync(string server, string path, SubmittedModal modal) =>
        ChangeAsync(spot => changes.MakeFolderAsync(spot, Typed(FileModals.Name), Cancellation));

    [ComponentInteraction("files/askfile/*/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskFileAsync(string server, string path) => OpenAsync(FileModals.NewFile(Same("newfile")));

    [ModalInteraction("files/newfile/*/*")]
    public Task NewFileAsync(string server, string path, SubmittedModal modal) =>
        ChangeAsync(spot => changes.CreateAsync(spot, Typed(FileModals.Name), Typed(FileModals.Content), Cancellation));

    [ComponentInteraction("files/askname/*/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskNameAsync(string server, string path) =>
        OpenAsync(FileModals.OneLine("Rename or move", "New name; ../name moves it up", Same("rename"), NameOf(PressedId.Arguments[1])));

    [ModalInteraction("files/rename/*/*")]
    public Task RenameAsync(string server, string path, SubmittedModal modal) =>
        ChangeAsync(spot => FilesModule.RenameAsync(changes, spot, Typed(FileModals.Name), Cancellation));

    [ComponentInteraction("files/askmode/*/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskModeAsync(string server, string path) =>
        OpenAsync(FileModals.OneLine("Mode", "Three digits, such as 644 or 755", Same("chmod"), max: MaxMode));

    [ModalInteraction("files/chmod/*/*")]
    public Task ChangeModeAsync(string server, string path, SubmittedModal modal) =>
        ChangeAsync(spot => changes.ChangeModeAsync(spot, Typed(FileModals.Name), Cancellation));

    /// <summary>Of a form that was opened from a card.</summary>
    [ModalInteraction("files/update/*/*/*")]
    public Task UpdateAsync(string server, string path, string hash, SubmittedModal modal) => SaveAsync(hash);

    /// <summary>Of a form that was opened by the command: there is no message to change.</summary>
    [ModalInteraction("files/save/*/*/*")]
    [Reply(ReplyKind.Private)]
    public Task SaveAsync(string server, string path, string hash, SubmittedModal modal) => SaveAsync(hash);

    private Task SaveAsync(string hash) => ChangeAsync(spot => changes.SaveAsync(spot, hash, Typed(FileModals.Content), Cancellation));

    private CustomId Same(string action) => CustomId.Of("files", action, PressedId.Arguments);

    /// <summary>A path that is only in the store is not worth the wait before a form.</summary>
    private static string NameOf(string token) => ServerPath.TryParse(token.StartsWith('~') ? "" : token, out var path) ? path.Name : "";
}
