using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Wings;

/// <summary>Downloads and uploads by links that the panel signed: each works once, for a quarter of an hour.</summary>
internal sealed class SignedLinks(PanelWorld world)
{
    private static readonly WingsAnswer NotThere = WingsAnswer.Error(404, "The requested resource was not found on this server.");
    private static readonly WingsAnswer NoBackup = WingsAnswer.Error(404, "The requested backup was not found on this server.");
    private static readonly WingsAnswer NotAllowed = WingsAnswer.Error(401, "The required authorization heads were not present in the request.") with { Challenges = true };

    public async Task<WingsAnswer> AnswerAsync(HttpContext context, Node node)
    {
        var request = context.Request;
        return (request.Method, request.Path.Value) switch
        {
            ("GET", "/download/file") => Open(request, node, ReadFile),
            ("GET", "/download/backup") => Open(request, node, ReadBackup),
            ("POST", "/upload/file") => await UploadAsync(context, node),
            ("OPTIONS", _) => new WingsAnswer(204, [], null),
            _ => NotAllowed,
        };
    }

    private WingsAnswer Open(HttpRequest request, Node node, Func<Server, JsonObject, WingsAnswer> read)
    {
        lock (world.Gate)
            return Redeem(request, node, out var server, out var claims) ?? read(server, claims);
    }

    /// <summary>Checks the token and uses the link up.</summary>
    private WingsAnswer? Redeem(HttpRequest request, Node node, out Server server, out JsonObject claims)
    {
        (server, claims) = (null!, []);
        if (WingsToken.Verify(request.Query["token"].ToString(), node.Token) is not { } payload
            || (long)payload["exp"]! <= world.Now.ToUnixTimeSeconds())
            return Failed();
        var found = world.Servers.Find(known => known.Uuid == (string?)payload["server_uuid"] && known.Node == node);
        if (!node.Wings.UseLink((string)payload["unique_id"]!, world.Now) || found is null)
            return NotThere;
        (server, claims) = (found, payload);
        return null;
    }

    // A missing file is a failure of Wings, a folder is not found: odd, and measured.
    private WingsAnswer ReadFile(Server server, JsonObject claims)
    {
        if ((string?)claims["file_path"] is not { } path)
            return NotThere;
        try
        {
            return server.Wings.Files.Find(path) switch
            {
                null => Failed(),
                { IsDirectory: true } => NotThere,
                var file => new WingsAnswer(200, file.Content, "application/octet-stream", file.Name),
            };
        }
        catch (WingsRefusal)
        {
            return Failed();
        }
    }

    private WingsAnswer ReadBackup(Server server, JsonObject claims)
    {
        var backup = server.Backups.Find(backup => backup.Uuid == (string?)claims["backup_uuid"]);
        return backup?.Archive is { } archive
            ? new WingsAnswer(200, archive, "application/octet-stream", $"{backup.Uuid}.tar.gz")
            : NoBackup;
    }

    private async Task<WingsAnswer> UploadAsync(HttpContext context, Node node)
    {
        // Reading the body outside the gate: an upload may take its time.
        context.Features.Set<IHttpMaxRequestBodySizeFeature>(null);
        var parts = context.Request.HasFormContentType ? await ReadPartsAsync(context.Request, context.RequestAborted) : null;
        lock (world.Gate)
        {
            if (Redeem(context.Request, node, out var server, out _) is { } refusal)
                return refusal;
            return parts is null
                ? WingsAnswer.Error(400, "Failed to get multipart form data from request.")
                : Store(server, node, context.Request.Query["directory"].ToString(), parts);
        }
    }

    private WingsAnswer Store(Server server, Node node, string directory, IReadOnlyList<(string Name, byte[] Content)> parts)
    {
        if (parts.Count == 0)
            return WingsAnswer.Error(400, "No files were found on the request body.");
        foreach (var (name, content) in parts)
        {
            if (content.LongLength > node.UploadSize * 1024L * 1024)
                return WingsAnswer.Error(400, $"File {name} is larger than the maximum file upload size of {node.UploadSize} MB.");
            var path = string.Join('/', FileTree.Parts($"{directory}/{name}", clamp: true));
            if (!server.Wings.HasRoomFor(content.LongLength))
                return WingsAnswer.Error(400, WingsRefusal.NoRoom, RequestId());
            server.Wings.Files.Write(path, content);
            world.Log("server:file.uploaded", null, server, new JsonObject { ["file"] = name, ["directory"] = $"/{directory.Trim('/')}" }, isApi: false);
        }
        return WingsAnswer.Empty;
    }

    private static async Task<IReadOnlyList<(string, byte[])>> ReadPartsAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = 1L << 31 }, ct);
        var parts = new List<(string, byte[])>();
        foreach (var file in form.Files.GetFiles("files"))
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, ct);
            parts.Add((file.FileName, content.ToArray()));
        }
        return parts;
    }

    private WingsAnswer Failed() => WingsAnswer.Error(500, WingsRefusal.Unexpected, RequestId());

    private string RequestId() => world.Identities.Uuid(world.Identities.Fresh("request"));
}
