using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Files;

/// <summary>Finds what people point at, and shows it.</summary>
internal sealed class FileBrowser(AccessControl access, FolderBook folders, FileRightsBook rights, FilePlaces places, RecentRooms recent)
{
    private const int MarkLength = 17;

    // The panel reads no larger files; links do.
    private const long MaxRead = 4 * 1024 * 1024;

    /// <summary>The path on the server, as typed, suggested, or carried by a control.</summary>
    public async Task<Decision<FileSpot>> FindAsync(Actor actor, string server, string path, ServerAction action, CancellationToken cancellationToken)
    {
        if (!(await access.ServerAsync(actor, server, action, cancellationToken)).TryGet(out var found, out var refusal))
            return refusal;
        recent.Use(found);
        var read = await places.FindAsync(path, cancellationToken);
        if (read is null && path is ['~', .. var mark] && path.Length == MarkLength)
            read = folders.FindMarked(found, mark);
        return read is null ? NoPath(path) : new FileSpot(found, read);
    }

    /// <summary>A folder as a message.</summary>
    public async Task<Decision<Reply>> FolderAsync(FileSpot folder, int page, TimeSpan maxAge, string? said, CancellationToken cancellationToken) =>
        await FileFailures.TryAsync<Reply>(folder, async () =>
        {
            if (!(await ContentsAsync(folder, maxAge, cancellationToken)).TryGet(out var contents, out var refusal))
                return refusal;
            return FolderFace.Of(new FolderView(await PlaceAsync(folder, cancellationToken), contents.Entries, page, said));
        }, cancellationToken);

    /// <summary>The page of the folder where this name stands.</summary>
    public async Task<Decision<Reply>> GoToAsync(FileSpot folder, string name, CancellationToken cancellationToken) =>
        await FileFailures.TryAsync(folder, async () =>
        {
            var contents = await folders.ReadAsync(folder, FolderBook.Fresh, cancellationToken);
            return await FolderAsync(folder, FolderFace.PageOf(contents.Entries, name), FolderBook.Fresh, null, cancellationToken);
        }, cancellationToken);

    /// <summary>A folder, or a file with its content.</summary>
    public async Task<Decision<Reply>> ShowAsync(FileSpot spot, string? said, CancellationToken cancellationToken)
    {
        if (spot.Path.IsRoot)
            return await FolderAsync(spot, 1, FolderBook.Fresh, said, cancellationToken);
        if (!(await EntryAsync(spot, cancellationToken)).TryGet(out var view, out var refusal))
            return refusal;
        if (!view.Entry.IsFile)
            return await FolderAsync(spot, 1, FolderBook.Fresh, said, cancellationToken);
        return await FileFailures.TryAsync<Reply>(spot, async () => EntryFace.Of(await WithContentAsync(view with { Said = said }, cancellationToken)), cancellationToken, Permissions.FileReadContent);
    }

    /// <summary>A file with its content, or a folder as a thing of its own.</summary>
    public async Task<Decision<Reply>> CardAsync(FileSpot spot, string? said, CancellationToken cancellationToken)
    {
        if (!(await EntryAsync(spot, cancellationToken)).TryGet(out var view, out var refusal))
            return refusal;
        return await FileFailures.TryAsync<Reply>(spot, async () => EntryFace.Of(await WithContentAsync(view with { Said = said }, cancellationToken)), cancellationToken, Permissions.FileReadContent);
    }

    /// <summary>What stands in the folder under this path. The node says nothing useful about what is missing, so its folder is asked.</summary>
    public async Task<Decision<EntryView>> EntryAsync(FileSpot spot, CancellationToken cancellationToken)
    {
        if (spot.Path.IsRoot)
            return new Explained("That is the server's whole folder. Name something in it.");
        return await FileFailures.TryAsync<EntryView>(spot.Folder, async () =>
        {
            if (!(await ContentsAsync(spot.Folder, FolderBook.Fresh, cancellationToken)).TryGet(out var folder, out var refusal))
                return refusal;
            var entry = folder.Find(spot.Path.Name) ?? (await folders.ReadAsync(spot.Folder, TimeSpan.Zero, cancellationToken)).Find(spot.Path.Name);
            return entry is null ? NotThere(spot.Path) : new EntryView(await PlaceAsync(spot, cancellationToken), entry);
        }, cancellationToken);
    }

    /// <summary>What is in the folder. The node says nothing useful about a folder that is missing, or is none: then the one above it is asked.</summary>
    private async Task<Decision<FolderContents>> ContentsAsync(FileSpot folder, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        try
        {
            return await folders.ReadAsync(folder, maxAge, cancellationToken);
        }
        catch (PanelException failure) when (FileFailures.IsNodesNo(failure) && !folder.Path.IsRoot)
        {
            if (!(await ContentsAsync(folder.Folder, TimeSpan.Zero, cancellationToken)).TryGet(out var above, out var refusal))
                return refusal;
            return above.Find(folder.Path.Name) switch
            {
                null => new Explained($"There is no folder {FileWords.Code(folder.Path)} on this server. Make it with /files mkdir."),
                { IsFile: true } => new Explained($"{FileWords.Code(folder.Path)} is a file, not a folder. See it with /files show."),
                _ => new Explained(await FileFailures.OfAsync(folder, failure, Permissions.FileRead, cancellationToken)),
            };
        }
    }

    /// <summary>The entry that was picked from the menu of a folder.</summary>
    public async Task<Decision<FileSpot>> ChosenAsync(FileSpot folder, string value, CancellationToken cancellationToken) =>
        await FileFailures.TryAsync<FileSpot>(folder, async () =>
        {
            var contents = await folders.ReadAsync(folder, FolderBook.Kept, cancellationToken);
            var entry = contents.Entries.FirstOrDefault(one => FolderFace.ValueOf(one) == value);
            return entry is null ? new Explained("That is not there any more. Press Refresh.") : folder.At(folder.Path.Child(entry.Name));
        }, cancellationToken);

    /// <summary>The text of a file, to be edited.</summary>
    public async Task<Decision<OpenText>> TextAsync(FileSpot spot, CancellationToken cancellationToken)
    {
        if (!(await EntryAsync(spot, cancellationToken)).TryGet(out var view, out var refusal))
            return refusal;
        if (!view.Entry.IsFile)
            return new Explained($"{FileWords.Code(spot.Path)} is a folder.");
        if (view.Entry.Size > MaxRead)
            return new Explained(TooLong(spot.Path));
        return await FileFailures.TryAsync<OpenText>(spot, async () =>
        {
            var bytes = (await spot.Server.Client.Files.ContentsAsync(spot.Id, spot.Path.Text, cancellationToken)).Bytes;
            if (!TextFile.TryRead(bytes.Span, out var file))
                return new Explained($"{FileWords.Code(spot.Path)} is not text, so it cannot be edited here.");
            return file.IsEditable ? new OpenText(view.Place, file, TextFile.HashOf(bytes.Span)) : new Explained(TooLong(spot.Path));
        }, cancellationToken, Permissions.FileReadContent);
    }

    public async Task<FilePlaceView> PlaceAsync(FileSpot spot, CancellationToken cancellationToken) =>
        new(spot, await places.KeepAsync(spot.Path, cancellationToken), await rights.ReadAsync(spot.Server, cancellationToken));

    private static async Task<EntryView> WithContentAsync(EntryView view, CancellationToken cancellationToken)
    {
        if (!view.Entry.IsFile)
            return view;
        if (!view.Place.May(Permissions.FileReadContent))
            return view with { Why = "You may not read it." };
        if (view.Entry.Size > MaxRead)
            return view with { Why = $"It is too large to be shown here ({Sizes.Of(view.Entry.Size)}). Download gives all of it." };
        var spot = view.Place.Spot;
        var bytes = (await spot.Server.Client.Files.ContentsAsync(spot.Id, spot.Path.Text, cancellationToken)).Bytes;
        return TextFile.TryRead(bytes.Span, out var file) ? Shown(view, file, bytes) : view with { Why = "It is not text. Download gives it as it is." };
    }

    // A text within the limit can still be too long in a block, when marks in it have to be broken up.
    private static EntryView Shown(EntryView view, TextFile file, ReadOnlyMemory<byte> bytes) => (file.IsEditable, EntryFace.Fits(file, view.Entry.Name)) switch
    {
        (true, true) => view with { Text = file },
        (true, false) => view with { Text = file, Attached = bytes, Why = "It does not fit into a message as it is, so it is attached." },
        _ => view with { Attached = bytes, Why = $"It has {file.Text.Length:N0} characters, and a message shows {TextFile.MaxShown:N0}, so it is attached." },
    };

    private static string TooLong(ServerPath path) =>
        $"{FileWords.Code(path)} has more than the {TextFile.MaxShown:N0} characters that a form takes. Download it, change it, and use /files upload.";

    private static Explained NotThere(ServerPath path) => new($"There is no {FileWords.Code(path)} on this server.");

    private static Explained NoPath(string path) => path.StartsWith('~')
        ? new Explained("I no longer know which file that was. Run /files browse again.")
        : new Explained($"{Outside.Code(path)} is no path on a server: it leaves the server's own folder, or nothing can be called so.");
}

/// <summary>A text that is about to be edited, and what it looked like.</summary>
internal sealed record OpenText(FilePlaceView Place, TextFile File, string Hash);
