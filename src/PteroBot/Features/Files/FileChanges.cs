using System.Text;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Files;

/// <summary>Changes files with the person's own rights, one audit record each.</summary>
internal sealed class FileChanges(FileBrowser browser, FolderBook folders, AuditLog audit)
{
    /// <summary>The verb of letting the node fetch something.</summary>
    public const string Pull = "pull";

    /// <summary>The verb of bringing an attachment.</summary>
    public const string Upload = "upload";

    /// <summary>Writes an edited text, unless the file is not what the person saw. Between that check and the write the panel gives no lock.</summary>
    public async Task<Decision<Reply>> SaveAsync(FileSpot spot, string hash, string typed, CancellationToken cancellationToken)
    {
        if (!(await browser.TextAsync(spot, cancellationToken)).TryGet(out var now, out var refusal))
            return refusal;
        if (now.Hash != hash)
            return await ConflictAsync(spot, typed, cancellationToken);
        return await WriteAsync(spot, now.File.Rewrite(typed), "Saved.", cancellationToken);
    }

    /// <summary>Writes a new file; one that is there stays as it is.</summary>
    public async Task<Decision<Reply>> CreateAsync(FileSpot folder, string name, string content, CancellationToken cancellationToken)
    {
        if (!folder.Path.TryFollow(name, out var path) || path == folder.Path)
            return NoName(name);
        var spot = folder.At(path);
        if (await IsThereAsync(spot, cancellationToken))
            return new Explained($"{FileWords.Code(path)} is there already, and was left as it is.");
        return await WriteAsync(spot, Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\n") + "\n"), "Written.", cancellationToken);
    }

    public async Task<Decision<Reply>> MakeFolderAsync(FileSpot folder, string name, CancellationToken cancellationToken)
    {
        if (!folder.Path.TryFollow(name, out var path) || path == folder.Path || path.IsRoot)
            return NoName(name);
        var spot = folder.At(path);
        if (await IsThereAsync(spot, cancellationToken))
            return new Explained($"{FileWords.Code(path)} is there already.");
        return await RunAsync(spot, "mkdir", client => client.Files.CreateFolderAsync(spot.Id, new NewFolder(path.Folder.Text, path.Name), cancellationToken),
            () => browser.FolderAsync(spot, 1, TimeSpan.Zero, $"Made {FileWords.Code(path)}.", cancellationToken), cancellationToken);
    }

    /// <summary>Renames or moves. The node passes over a source that is missing in silence, so that is looked at first.</summary>
    public async Task<Decision<Reply>> MoveAsync(FileSpot spot, ServerPath to, CancellationToken cancellationToken)
    {
        if (!(await browser.EntryAsync(spot, cancellationToken)).TryGet(out _, out var refusal))
            return refusal;
        if (to.IsRoot || to == spot.Path)
            return new Explained($"{FileWords.Code(spot.Path)} stays where it is: that is its name already.");
        if (to.Text.StartsWith(spot.Path.Text + "/", StringComparison.Ordinal))
            return new Explained("A folder cannot be moved into itself.");
        var target = spot.At(to);
        if (await IsThereAsync(target, cancellationToken))
            return new Explained($"{FileWords.Code(to)} is there already. Delete or rename it first.");
        var renames = new FileRenames("/", [new FileRename(spot.Path.Text[1..], to.Text[1..])]);
        return await RunAsync(spot, "rename", client => client.Files.RenameAsync(spot.Id, renames, cancellationToken), async () =>
        {
            folders.Forget(target.Folder);
            return await browser.CardAsync(target, $"{FileWords.Code(spot.Path)} is now {FileWords.Code(to)}.", cancellationToken);
        }, cancellationToken, to.Text);
    }

    /// <summary>Into another folder, under its own name.</summary>
    public Task<Decision<Reply>> MoveIntoAsync(FileSpot spot, ServerPath folder, CancellationToken cancellationToken) =>
        MoveAsync(spot, folder.Child(spot.Path.Name), cancellationToken);

    public async Task<Decision<Reply>> CopyAsync(FileSpot spot, CancellationToken cancellationToken)
    {
        if (!(await browser.EntryAsync(spot, cancellationToken)).TryGet(out var view, out var refusal))
            return refusal;
        if (!view.Entry.IsFile)
            return new Explained("The node copies files only. Archive the folder and extract it where you want it.");
        return await RunAsync(spot, "copy", client => client.Files.CopyAsync(spot.Id, new FileLocation(spot.Path.Text), cancellationToken),
            () => browser.FolderAsync(spot.Folder, 1, TimeSpan.Zero, $"Copied {FileWords.Code(spot.Path)} beside itself.", cancellationToken), cancellationToken);
    }

    public async Task<Decision<Reply>> DeleteAsync(FileSpot spot, CancellationToken cancellationToken)
    {
        if (spot.Path.IsRoot)
            return new Explained("The server's whole folder is not deleted from here.");
        return await RunAsync(spot, "delete", client => client.Files.DeleteAsync(spot.Id, new FileSelection(spot.Path.Folder.Text, [spot.Path.Name]), cancellationToken),
            () => browser.FolderAsync(spot.Folder, 1, TimeSpan.Zero, $"Deleted {FileWords.Code(spot.Path)}.", cancellationToken), cancellationToken);
    }

    public async Task<Decision<Reply>> ArchiveAsync(FileSpot spot, CancellationToken cancellationToken)
    {
        if (!(await browser.EntryAsync(spot, cancellationToken)).TryGet(out _, out var refusal))
            return refusal;
        FileEntry? made = null;
        return await RunAsync(spot, "archive",
            async client => made = await client.Files.CompressAsync(spot.Id, new FileSelection(spot.Path.Folder.Text, [spot.Path.Name]), cancellationToken),
            () => browser.FolderAsync(spot.Folder, 1, TimeSpan.Zero, $"Packed {FileWords.Code(spot.Path)} into {Outside.Code(made!.Name)} ({Sizes.Of(made.Size)}).", cancellationToken),
            cancellationToken);
    }

    public async Task<Decision<Reply>> ExtractAsync(FileSpot spot, CancellationToken cancellationToken)
    {
        if (!(await browser.EntryAsync(spot, cancellationToken)).TryGet(out var view, out var refusal))
            return refusal;
        if (!view.Entry.IsFile || !FileWords.IsArchive(view.Entry.Name))
            return new Explained($"{FileWords.Code(spot.Path)} is no archive.");
        return await RunAsync(spot, "extract", client => client.Files.DecompressAsync(spot.Id, new ArchiveLocation(spot.Path.Folder.Text, spot.Path.Name), cancellationToken),
            () => browser.FolderAsync(spot.Folder, 1, TimeSpan.Zero, $"Extracted {FileWords.Code(spot.Path)} here. Files of the same name were replaced.", cancellationToken), cancellationToken);
    }

    public async Task<Decision<Reply>> ChangeModeAsync(FileSpot spot, string mode, CancellationToken cancellationToken)
    {
        var digits = mode.Trim();
        if (digits.Length is not (3 or 4) || digits.Any(digit => digit is < '0' or > '7'))
            return new Explained("A mode is three digits from 0 to 7, such as `644` for a file and `755` for a folder or a script.");
        if (!(await browser.EntryAsync(spot, cancellationToken)).TryGet(out _, out var refusal))
            return refusal;
        var modes = new FileModes(spot.Path.Folder.Text, [new Panel.Client.FileMode(spot.Path.Name, digits)]);
        return await RunAsync(spot, "chmod", client => client.Files.ChangeModeAsync(spot.Id, modes, cancellationToken),
            () => browser.CardAsync(spot, $"{FileWords.Code(spot.Path)} has mode `{digits}`.", cancellationToken), cancellationToken, digits);
    }

    /// <summary>Makes one change under a record; <paramref name="show"/> says what is shown when it went well.</summary>
    public async Task<Decision<Reply>> RunAsync(
        FileSpot spot, string verb, Func<ClientApi, Task> work, Func<Task<Decision<Reply>>> show, CancellationToken cancellationToken, string? detail = null)
    {
        var server = spot.Server;
        var change = Change.Of(server, $"file.{verb}", $"{spot.Path}{(detail is null ? "" : $" → {detail}")}");
        var failure = await audit.RecordAsync(server.Actor, change, TryAsync, PanelChanges.EndOf, cancellationToken);
        if (failure is KeyRejectedException)
            return new Explained(PanelFailureText.Of(failure));
        if (failure is not null)
            return new Explained(Special(spot, verb, failure) ?? await FileFailures.OfAsync(spot, failure, PermissionOf(verb), cancellationToken));
        folders.Forget(spot.Folder);
        return await show();

        async Task<PanelException?> TryAsync(CancellationToken _)
        {
            try
            {
                await work(server.Client);
                return null;
            }
            catch (PanelException refused)
            {
                return refused;
            }
        }
    }

    private static string? Special(FileSpot spot, string verb, PanelException failure) => verb switch
    {
        Pull => FileFailures.OfPull(failure, spot.Server.Account.Dialect),
        Upload => FileFailures.OfUpload(failure, spot.Path),
        _ => null,
    };

    private static string PermissionOf(string verb) => verb switch
    {
        "rename" or "chmod" => Permissions.FileUpdate,
        "delete" => Permissions.FileDelete,
        "archive" => Permissions.FileArchive,
        _ => Permissions.FileCreate,
    };

    /// <summary>Whether something is there, as far as the person may know.</summary>
    public async Task<bool> IsThereAsync(FileSpot spot, CancellationToken cancellationToken)
    {
        try
        {
            return (await folders.ReadAsync(spot.Folder, TimeSpan.Zero, cancellationToken)).Find(spot.Path.Name) is not null;
        }
        catch (PanelException failure) when (failure is NodeFailedException { Reached: true } or NotPermittedException || FileFailures.IsNodesNo(failure))
        {
            // Its folder is missing too, or may not be looked into: then the node decides.
            return false;
        }
    }

    private Task<Decision<Reply>> WriteAsync(FileSpot spot, byte[] content, string said, CancellationToken cancellationToken)
    {
        if (content.Length == 0)
            return Task.FromResult<Decision<Reply>>(new Explained("Nodes refuse to write an empty file. Leave something in it, or delete it."));
        return RunAsync(spot, "write", client => client.Files.WriteAsync(spot.Id, spot.Path.Text, new FileContents(content), cancellationToken),
            () => browser.CardAsync(spot, said, cancellationToken), cancellationToken);
    }

    /// <summary>The new content, and what was typed as a file, so that nothing is lost.</summary>
    private async Task<Decision<Reply>> ConflictAsync(FileSpot spot, string typed, CancellationToken cancellationToken)
    {
        var shown = await browser.CardAsync(spot, "The file was changed while you wrote, so yours was not saved. This is how it is now; your text is attached.", cancellationToken);
        return shown.TryGet(out var reply, out var refusal)
            ? reply with { Files = [new Discord.FileAttachment(new MemoryStream(Encoding.UTF8.GetBytes(typed)), FileWords.AttachmentName($"yours-{spot.Path.Name}"))] }
            : refusal;
    }

    private static Explained NoName(string name) => new($"{Outside.Code(name)} cannot be the name of a file or folder here.");
}
