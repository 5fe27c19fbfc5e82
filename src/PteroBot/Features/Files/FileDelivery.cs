using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Files;

/// <summary>Brings files to people and from them. Nothing large is ever held: it goes through as it comes.</summary>
internal sealed class FileDelivery(FileBrowser browser, FileChanges changes, IAttachmentSource attachments, PendingUploads pending, TimeProvider clock)
{
    /// <summary>Smaller files are attached; Discord takes 10 MiB everywhere.</summary>
    public const long MaxAttached = 8 * 1024 * 1024;

    /// <summary>The file itself when it is small, otherwise a link from the node.</summary>
    public async Task<Decision<Reply>> DownloadAsync(FileSpot spot, CancellationToken cancellationToken)
    {
        if (!(await browser.EntryAsync(spot, cancellationToken)).TryGet(out var view, out var refusal))
            return refusal;
        if (!view.Entry.IsFile)
            return new Explained($"{FileWords.Code(spot.Path)} is a folder. Archive it first, then download the archive.");
        return await FileFailures.TryAsync<Reply>(spot, async () => view.Entry.Size <= MaxAttached
            ? await AttachAsync(spot, cancellationToken)
            : await LinkAsync(spot, view.Entry, cancellationToken), cancellationToken, Permissions.FileReadContent);
    }

    /// <summary>Writes an attachment into a folder; asks before it replaces something.</summary>
    public async Task<Decision<Reply>> UploadAsync(FileSpot folder, string name, string url, bool replace, Func<CustomId, CustomId> confirm, CancellationToken cancellationToken)
    {
        if (!folder.Path.TryFollow(name, out var path) || path == folder.Path)
            return new Explained($"{Outside.Code(name)} cannot be the name of a file.");
        var target = folder.At(path);
        if (!replace && await changes.IsThereAsync(target, cancellationToken))
            return await AskAsync(target, url, confirm, cancellationToken);
        return await PutAsync(target, url, cancellationToken);
    }

    /// <summary>The answer to the question was yes.</summary>
    public async Task<Decision<Reply>> ReplaceAsync(FileSpot target, string key, CancellationToken cancellationToken) =>
        pending.Take(key) is { } url
            ? await PutAsync(target, url, cancellationToken)
            : new Explained("I no longer have the attachment. Use /files upload again.");

    /// <summary>Lets the node fetch a file. In the background it says only that it began, and waiting would end long before a large file does.</summary>
    public Task<Decision<Reply>> PullAsync(FileSpot folder, string url, string? name, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var from) || from.Scheme is not ("http" or "https"))
            return Task.FromResult<Decision<Reply>>(new Explained("That is no web address. It begins with `https://`."));
        var file = new RemoteFile(from, folder.Path.Text) { FileName = string.IsNullOrWhiteSpace(name) ? null : name.Trim() };
        const string Said = "The node fetches it now, in the background. It does not tell when that fails; press Refresh to see what came.";
        // Of the address only the host is recorded: the rest may hold a token.
        return changes.RunAsync(folder.At(folder.Path.Child(name?.Trim() is { Length: > 0 } called ? called : "…")), FileChanges.Pull,
            client => client.Files.PullAsync(folder.Id, file, cancellationToken),
            () => browser.FolderAsync(folder, 1, TimeSpan.Zero, Said, cancellationToken), cancellationToken, from.Host);
    }

    private static async Task<Reply> AttachAsync(FileSpot spot, CancellationToken cancellationToken)
    {
        var content = new MemoryStream();
        await spot.Server.Client.Transfers.DownloadAsync(spot.Id, spot.Path.Text, content, cancellationToken: cancellationToken);
        return new Reply { Text = FileWords.Code(spot.Path), Files = [new FileAttachment(content, FileWords.AttachmentName(spot.Path.Name))] };
    }

    private static async Task<Reply> LinkAsync(FileSpot spot, FileEntry entry, CancellationToken cancellationToken)
    {
        var link = await spot.Server.Client.Files.DownloadAsync(spot.Id, spot.Path.Text, cancellationToken);
        // In an embed Discord looks at no link beforehand, which would use it up.
        return new EmbedBuilder().WithColor(Theme.Accent).WithTitle(Outside.Text(entry.Name, 100))
            .WithDescription($"[Download {Sizes.Of(entry.Size)}]({link.Url.AbsoluteUri})\nThe link works once, for 15 minutes, and whoever has it has the file: give it to nobody.")
            .Build();
    }

    private async Task<Decision<Reply>> AskAsync(FileSpot target, string url, Func<CustomId, CustomId> confirm, CancellationToken cancellationToken)
    {
        var place = await browser.PlaceAsync(target, cancellationToken);
        var embed = new EmbedBuilder().WithColor(Theme.Amber).WithTitle($"Replace {Outside.Text(target.Path.Name, 100)}?")
            .WithDescription($"{FileWords.Code(target.Path)} is there already. What is in it now is gone then.\n"
                + $"Only you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton("Replace it", confirm(place.Id("uploadnow", pending.Keep(url))), ButtonStyle.Danger)
            .WithButton("Keep it", place.Id("entry"), ButtonStyle.Secondary));
    }

    private async Task<Decision<Reply>> PutAsync(FileSpot target, string url, CancellationToken cancellationToken)
    {
        await using var content = await attachments.OpenAsync(url, cancellationToken);
        if (content is null)
            return new Explained("Discord does not give me the attachment. Try again.");
        return await changes.RunAsync(target, FileChanges.Upload,
            client => client.Transfers.UploadAsync(target.Id, target.Path.Folder.Text, target.Path.Name, content, cancellationToken: cancellationToken),
            () => browser.FolderAsync(target.Folder, 1, TimeSpan.Zero, $"Uploaded {FileWords.Code(target.Path)}.", cancellationToken), cancellationToken);
    }
}
