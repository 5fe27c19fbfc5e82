using PteroBot.Panel.Client;

namespace PteroBot.Panel.Transfers;

/// <summary>
/// Moves whole files and backups between a server and a stream, over links that work once. Everything is streamed; nothing is tried again, because a
/// link is used up by the attempt. What a caller cannot finish he begins anew.
/// </summary>
public sealed class FileTransfers
{
    private readonly ClientApi _client;
    private readonly NodeTransfer _node;

    internal FileTransfers(ClientApi client, IApiSource source) => (_client, _node) = (client, new NodeTransfer(source.Panel, source.Connection, source.Clock));

    /// <summary>Reads a file of any size. Needs <see cref="Permissions.FileReadContent"/>.</summary>
    /// <param name="server">The server.</param>
    /// <param name="file">The full path.</param>
    /// <param name="destination">Gets the bytes; it is not closed.</param>
    /// <param name="progress">Is told how many bytes have come.</param>
    /// <param name="cancellationToken">Stops the transfer.</param>
    /// <returns>How many bytes came.</returns>
    public async Task<long> DownloadAsync(ServerId server, string file, Stream destination, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        var link = await _client.Files.DownloadAsync(server, file, cancellationToken);
        return await _node.DownloadAsync(link.Url, destination, progress, cancellationToken);
    }

    /// <summary>Reads a backup. Needs <see cref="Permissions.BackupRead"/> and <see cref="Permissions.BackupDownload"/>.</summary>
    /// <param name="server">The server.</param>
    /// <param name="backup">Which; it must be finished, since panels give links to unfinished ones that lead nowhere.</param>
    /// <param name="destination">Gets the bytes; it is not closed.</param>
    /// <param name="progress">Is told how many bytes have come.</param>
    /// <param name="cancellationToken">Stops the transfer.</param>
    /// <returns>How many bytes came.</returns>
    /// <exception cref="InvalidOperationException">The backup is not finished, or has failed.</exception>
    public async Task<long> DownloadBackupAsync(ServerId server, Guid backup, Stream destination, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        if ((await _client.Backups.GetAsync(server, backup, cancellationToken)).State != BackupState.Finished)
            throw new InvalidOperationException("Only a finished backup can be downloaded.");
        var link = await _client.Backups.DownloadAsync(server, backup, cancellationToken);
        return await _node.DownloadAsync(link.Url, destination, progress, cancellationToken);
    }

    /// <summary>Writes a file of any size that the node allows, over what is there; missing directories are made. Needs <see cref="Permissions.FileCreate"/>.</summary>
    /// <param name="server">The server.</param>
    /// <param name="directory">The directory.</param>
    /// <param name="name">The name in it, without path.</param>
    /// <param name="source">Gives the bytes; it is not closed.</param>
    /// <param name="progress">Is told how many bytes have gone.</param>
    /// <param name="cancellationToken">Stops the transfer; what is there then is a part.</param>
    /// <exception cref="ArgumentException">The name holds a slash or is none.</exception>
    public async Task UploadAsync(ServerId server, string directory, string name, Stream source, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        if (name is "" or "." or ".." || name.AsSpan().ContainsAny("/\0\r\n"))
            throw new ArgumentException("This is not the name of a file.", nameof(name));
        var link = await _client.Files.UploadAsync(server, cancellationToken);
        await _node.UploadAsync(link.Url, directory, name, source, progress, cancellationToken);
    }
}
