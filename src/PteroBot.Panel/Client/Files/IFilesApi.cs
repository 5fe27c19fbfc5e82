using PteroBot.Panel.Http;
using Refit;

namespace PteroBot.Panel.Client;

/// <summary>
/// The files of a server. Paths begin at the server's own root. The node answers some wrong paths with a failure of its own (<see cref="NodeFailedException"/>, 500)
/// instead of "not found". Spaces at either end of a path survive only when the server is named by its full uuid.
/// </summary>
public interface IFilesApi
{
    /// <summary>What is in a directory. Needs <see cref="Permissions.FileRead"/>.</summary>
    [Get("/api/client/servers/{server}/files/list")]
    Task<IReadOnlyList<FileEntry>> ListAsync(ServerId server, string directory = "/", CancellationToken cancellationToken = default);

    /// <summary>What is in a file of at most 4 MiB. Needs <see cref="Permissions.FileReadContent"/>.</summary>
    [Get("/api/client/servers/{server}/files/contents")]
    Task<FileContents> ContentsAsync(ServerId server, string file, CancellationToken cancellationToken = default);

    /// <summary>A link that gives the file, once, for 15 minutes. Needs <see cref="Permissions.FileReadContent"/>.</summary>
    [Get("/api/client/servers/{server}/files/download")]
    Task<SignedUrl> DownloadAsync(ServerId server, [DecodedTwice] string file, CancellationToken cancellationToken = default);

    /// <summary>A link that takes files, once, for 15 minutes. Needs <see cref="Permissions.FileCreate"/>.</summary>
    [Get("/api/client/servers/{server}/files/upload")]
    Task<SignedUrl> UploadAsync(ServerId server, CancellationToken cancellationToken = default);

    /// <summary>Renames or moves. A source that is missing is passed over in silence. Needs <see cref="Permissions.FileUpdate"/>.</summary>
    [Put("/api/client/servers/{server}/files/rename")]
    Task RenameAsync(ServerId server, [Body] FileRenames renames, CancellationToken cancellationToken = default);

    /// <summary>Copies a file beside itself, as <c>name copy.ext</c>. Needs <see cref="Permissions.FileCreate"/>.</summary>
    [Post("/api/client/servers/{server}/files/copy")]
    Task CopyAsync(ServerId server, [Body] FileLocation file, CancellationToken cancellationToken = default);

    /// <summary>Writes a file, over what is there. Wings up to 1.11.11 refuses an empty one. Needs <see cref="Permissions.FileCreate"/>.</summary>
    [Post("/api/client/servers/{server}/files/write")]
    Task WriteAsync(ServerId server, string file, [Body] FileContents contents, CancellationToken cancellationToken = default);

    /// <summary>Packs files into a new archive, whose name the node makes from the time: two in one second overwrite each other. May take a quarter of an hour. Needs <see cref="Permissions.FileArchive"/>.</summary>
    [Post("/api/client/servers/{server}/files/compress")]
    Task<FileEntry> CompressAsync(ServerId server, [Body] FileSelection files, CancellationToken cancellationToken = default);

    /// <summary>Unpacks an archive where it is. May take a quarter of an hour. Needs <see cref="Permissions.FileCreate"/>.</summary>
    [Post("/api/client/servers/{server}/files/decompress")]
    Task DecompressAsync(ServerId server, [Body] ArchiveLocation archive, CancellationToken cancellationToken = default);

    /// <summary>Deletes files, and directories with everything in them. Needs <see cref="Permissions.FileDelete"/>.</summary>
    [Post("/api/client/servers/{server}/files/delete")]
    Task DeleteAsync(ServerId server, [Body] FileSelection files, CancellationToken cancellationToken = default);

    /// <summary>Makes a directory. Needs <see cref="Permissions.FileCreate"/>.</summary>
    [Post("/api/client/servers/{server}/files/create-folder")]
    Task CreateFolderAsync(ServerId server, [Body] NewFolder folder, CancellationToken cancellationToken = default);

    /// <summary>Changes who may read, write and run files. Needs <see cref="Permissions.FileUpdate"/>.</summary>
    [Post("/api/client/servers/{server}/files/chmod")]
    Task ChangeModeAsync(ServerId server, [Body] FileModes modes, CancellationToken cancellationToken = default);

    /// <summary>Lets the node fetch a file from the internet; three at a time, ten in five minutes. In the background, success means only that it was begun.
    /// Needs <see cref="Permissions.FileCreate"/>.</summary>
    [Post("/api/client/servers/{server}/files/pull")]
    Task PullAsync(ServerId server, [Body] RemoteFile file, CancellationToken cancellationToken = default);
}
