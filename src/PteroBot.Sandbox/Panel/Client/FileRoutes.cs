using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Files of a server, which lie on its node: the panel checks the request and passes it on.</summary>
internal static partial class FileRoutes
{
    private const int LargestShown = 4 * 1024 * 1024;

    public static void Map(RouteGroup files, PanelWorld world)
    {
        files.Get("/list", List, "file.read");
        files.Get("/contents", Contents, "file.read-content");
        files.Get("/download", Download, "file.read-content");
        files.Get("/upload", Upload, "file.create");
        files.Put("/rename", Rename, "file.update");
        files.Post("/copy", Copy, "file.create");
        files.Post("/write", Write, "file.create");
        files.Post("/compress", Compress, "file.archive");
        files.Post("/decompress", Decompress, "file.create");
        files.Post("/delete", Delete, "file.delete");
        files.Post("/create-folder", CreateFolder, "file.create");
        files.Post("/chmod", ChangeModes, "file.update");
        files.Add("POST", "/pull", Pull, route => route with
        {
            Permission = _ => "file.create",
            ExtraLimit = ("file pull", world.IsPelican ? 5 : 10, TimeSpan.FromMinutes(world.IsPelican ? 10 : 5), world.IsPelican),
        });
    }

    private static Answer List(Call call)
    {
        var folder = call.Daemon().Files.Folder(call.Text("directory") ?? "/");
        // Wings lists folders first.
        var entries = folder.Children.Values.OrderBy(entry => !entry.IsDirectory).ThenBy(entry => entry.Name, StringComparer.Ordinal);
        return Answer.Json(Envelope.List(entries.Select(Json)));
    }

    private static Answer Contents(Call call)
    {
        var path = FilePath(call);
        var entry = call.Daemon().Files.Find(path) ?? throw WingsRefusal.Failure("FileNotFoundException");
        // Wings says 200 and then has nothing to send.
        if (entry.IsDirectory)
            throw new WingsRefusal(200, WingsRefusal.Unexpected) { PelicanCode = "FileNotEditableException" };
        if (entry.Content.Length > LargestShown)
            throw Refusal.Rule("The file you are attempting to open is too large to view in the file editor.", "FileSizeTooLargeException");
        call.Log("server:file.read", new JsonObject { ["file"] = path });
        return Answer.Plain(Encoding.UTF8.GetString(entry.Content));
    }

    private static Answer Download(Call call)
    {
        var path = FilePath(call);
        call.Log("server:file.download", new JsonObject { ["file"] = path });
        // Decoded a second time: a client that means a per cent sign has to encode it twice.
        return Link(call, "/download/file", "file_path", Uri.UnescapeDataString(path));
    }

    private static Answer Upload(Call call) => Link(call, "/upload/file", "", null);

    public static Answer Link(Call call, string path, string claim, string? value)
    {
        var token = NodeTokens.ForLink(call.World, call.Server, call.User, claim, value);
        return Answer.Json(Envelope.Item("signed_url", new JsonObject { ["url"] = $"{call.Server.Node.Url}{path}?token={token}" }));
    }

    private static Answer Rename(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("root").Required().Text();
            rules.For("files").Required().Array();
            for (var i = 0; i < Entries(call).Count; i++)
            {
                rules.For($"files.{i}.from").Required().Text();
                rules.For($"files.{i}.to").Required().Text();
            }
        });
        var files = call.Daemon().Files;
        foreach (var entry in Entries(call))
            files.Move(FileTree.Join(call.Text("root"), (string)entry["from"]!), FileTree.Join(call.Text("root"), (string)entry["to"]!));
        return Done(call, "server:file.rename");
    }

    private static Answer Copy(Call call)
    {
        call.Validate(rules => rules.For("location").Required().Text());
        var wings = call.Daemon();
        wings.CheckRoomFor(wings.Files.Find(call.Text("location")!)?.Size ?? 0);
        wings.Files.Copy(call.Text("location")!);
        return Done(call, "server:file.copy", "location");
    }

    private static Answer Write(Call call)
    {
        var path = FilePath(call);
        var wings = call.Daemon();
        if (call.Request.Body.Length == 0)
            throw new WingsRefusal(400, "Missing Content-Length");
        wings.Store(path, call.Request.Body);
        call.Log("server:file.write", new JsonObject { ["file"] = path });
        return Answer.Nothing;
    }

    private static Answer Compress(Call call)
    {
        ValidateNames(call, rootRequired: false);
        if (call.World.IsPelican)
            call.Validate(rules => rules.For("extension").In("zip", "tgz", "tar.gz", "txz", "tar.xz", "tbz2", "tar.bz2"));
        var wings = call.Daemon();
        if (!wings.HasRoomFor(0))
            throw new WingsRefusal(409, "This server does not have enough available disk space to generate a compressed archive.");
        var (files, root) = (wings.Files, call.Text("root") ?? "/");
        var packed = Archive.Pack(call.Texts("files").SelectMany(name => Below(files, root, name)));
        // Two in one second overwrite each other.
        var name = $"archive-{call.Now:yyyy-MM-ddTHHmmss}Z.tar.gz";
        if (call.World.IsPelican && call.Text("name") is { } wanted)
            name = $"{wanted}.{call.Text("extension") ?? "tar.gz"}";
        files.Write(FileTree.Join(root, name), packed);
        Done(call, "server:file.compress");
        return Answer.Json(Json(files.Find(FileTree.Join(root, name))!));
    }

    private static Answer Decompress(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("root").Text();
            rules.For("file").Required().Text();
        });
        var wings = call.Daemon();
        var (files, root) = (wings.Files, call.Text("root") ?? "/");
        var archive = files.Find(FileTree.Join(root, call.Text("file")!)) ?? throw WingsRefusal.Failure();
        var inside = Archive.Unpack(archive.Content) ?? throw WingsRefusal.Failure();
        wings.CheckRoomFor(inside.Sum(file => file.Content.LongLength));
        foreach (var (path, content) in inside)
            files.Write(FileTree.Join(root, path), content);
        return Done(call, "server:file.decompress", "file");
    }

    private static Answer Delete(Call call)
    {
        ValidateNames(call, rootRequired: true);
        var files = call.Daemon().Files;
        foreach (var name in call.Texts("files"))
            files.Delete(FileTree.Join(call.Text("root"), name));
        return Done(call, "server:file.delete");
    }

    private static Answer CreateFolder(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("root").Text();
            rules.For("name").Required().Text();
        });
        call.Daemon().Files.MakeFolder(FileTree.Join(call.Text("root"), call.Text("name")!));
        return Done(call, "server:file.create-directory", "name");
    }

    private static Answer ChangeModes(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("root").Required().Text();
            rules.For("files").Required().Array();
            for (var i = 0; i < Entries(call).Count; i++)
            {
                rules.For($"files.{i}.file").Required().Text();
                rules.For($"files.{i}.mode").Required().Numeric();
            }
        });
        var files = call.Daemon().Files;
        foreach (var entry in Entries(call))
            ChangeMode(files, call.Text("root"), entry);
        return Answer.Nothing;
    }

    // The panel lets a JSON number pass; Wings wants text.
    private static void ChangeMode(FileTree files, string? root, JsonObject entry)
    {
        if (entry["mode"]!.GetValueKind() != System.Text.Json.JsonValueKind.String)
            throw new WingsRefusal(400, WingsRefusal.Unexpected);
        var mode = (string)entry["mode"]!;
        if (!OctalMode().IsMatch(mode))
            throw new WingsRefusal(400, "Invalid file mode.");
        if (files.Find(FileTree.Join(root, (string)entry["file"]!)) is { } file)
            file.ModeBits = mode;
    }

    private static Answer Pull(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("url").Required().Text().Url();
            rules.For("directory").Text();
            rules.For("filename").Text();
            rules.For("use_header").Boolean();
            rules.For("foreground").Boolean();
        });
        var (wings, url) = (call.Daemon(), new Uri(call.Text("url")!));
        // Nothing is fetched in a sandbox. What Wings could not fetch shows only to those who wait for it.
        if (url.IsLoopback || url.Scheme is not ("http" or "https") || url.Host.EndsWith(".example", StringComparison.Ordinal))
            return call.Flag("foreground") ? throw WingsRefusal.Failure() : Answer.Nothing;
        var name = call.Text("filename") ?? Path.GetFileName(url.AbsolutePath);
        wings.Pull(url, FileTree.Join(call.Text("directory"), name.Length == 0 ? "download" : name));
        call.Log("server:file.pull", new JsonObject { ["directory"] = call.Text("directory"), ["url"] = url.ToString() });
        return Answer.Nothing;
    }

    private static string FilePath(Call call)
    {
        call.Validate(rules => rules.For("file").Required().Text());
        return call.Text("file")!;
    }

    private static void ValidateNames(Call call, bool rootRequired) => call.Validate(rules =>
    {
        var root = rules.For("root");
        if (rootRequired)
            root.Required();
        root.Text();
        rules.For("files").Required().Array();
    });

    private static List<JsonObject> Entries(Call call) => call.Input["files"] is JsonArray entries ? [.. entries.OfType<JsonObject>()] : [];

    private static IEnumerable<(string Path, FileEntry Entry)> Below(FileTree files, string root, string name) => files.Find(FileTree.Join(root, name)) switch
    {
        null => [],
        { IsDirectory: true } folder => FileTree.Files(folder, $"{name.Trim('/')}/"),
        var file => [(name.Trim('/'), file)],
    };

    private static Answer Done(Call call, string @event, string? field = null)
    {
        var properties = new JsonObject { ["directory"] = call.Text("root") ?? "/" };
        if (field is not null)
            properties[field] = call.Text(field);
        else if (call.Input["files"] is { } files)
            properties["files"] = files.DeepClone();
        call.Log(@event, properties);
        return Answer.Nothing;
    }

    private static JsonObject Json(FileEntry entry) => Envelope.Item("file_object", new JsonObject
    {
        ["name"] = entry.Name,
        ["mode"] = FileModes.Letters(entry),
        ["mode_bits"] = entry.ModeBits,
        ["size"] = entry.IsDirectory ? 4096 : entry.Size,
        ["is_file"] = !entry.IsDirectory,
        ["is_symlink"] = false,
        ["mimetype"] = FileModes.MimeType(entry),
        ["created_at"] = Envelope.Time(entry.CreatedAt),
        ["modified_at"] = Envelope.Time(entry.ModifiedAt),
    });

    [GeneratedRegex("^[0-7]{3,4}$")]
    private static partial Regex OctalMode();
}
