using System.Text.Json;
using PteroBot.Panel;

namespace PteroBot.Access.Grants;

/// <summary>
/// The last door of a lent account: a call passes when it is about the granted server and what it does was granted. Features decide before; this holds
/// where one of them is wrong. What is not in the table does not pass.
/// </summary>
internal sealed class GrantGate(ServerEntry server, GrantedRights rights)
{
    private const string Servers = "/api/client/servers/";

    /// <summary>Lets the list of servers through and nothing else.</summary>
    public static ValueTask<bool> ListOnly(HttpRequestMessage request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(request.Method == HttpMethod.Get && PathOf(request) == "/api/client");

    /// <summary>Whether the call was granted.</summary>
    public async ValueTask<bool> AllowsAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = PathOf(request);
        if (!path.StartsWith(Servers, StringComparison.Ordinal))
            return false;
        var parts = path[Servers.Length..].Split('/');
        if (parts[0] != server.Identifier && parts[0] != server.Uuid.ToString())
            return false;
        return (request.Method.Method, parts[1..]) switch
        {
            // How many play tells Pelican's plugin everybody who sees the server.
            ("GET", [] or ["resources"] or ["query"]) => true,
            ("POST", ["power"]) => PowerOf(await BodyAsync(request, "signal", cancellationToken)) is { } action && rights.Allows(action),
            ("POST", ["command"]) => await BodyAsync(request, "command", cancellationToken) is { } line && rights.AllowsCommand(line),
            ("GET", ["databases"]) when request.RequestUri!.Query.Contains("password", StringComparison.Ordinal) => rights.Allows(ServerAction.ReadDatabasePassword),
            ("POST", ["backups"]) when await BodyAsync(request, "is_locked", cancellationToken) == bool.TrueString => rights.Allows(ServerAction.DeleteBackup),
            var (method, rest) => PermissionOf(method, rest) is { } permission && rights.Permissions.Contains(permission),
        };
    }

    private static string? PermissionOf(string method, string[] rest) => (method, rest) switch
    {
        ("GET", ["websocket"]) => Permissions.WebsocketConnect,
        ("GET", ["activity"]) => Permissions.ActivityRead,
        ("GET", ["databases"]) => Permissions.DatabaseRead,
        ("POST", ["databases"]) => Permissions.DatabaseCreate,
        ("POST", ["databases", _, "rotate-password"]) => Permissions.DatabaseUpdate,
        ("DELETE", ["databases", _]) => Permissions.DatabaseDelete,
        ("GET", ["network", "allocations"]) => Permissions.AllocationRead,
        ("POST", ["network", "allocations"]) => Permissions.AllocationCreate,
        ("POST", ["network", "allocations", _] or ["network", "allocations", _, "primary"]) => Permissions.AllocationUpdate,
        ("DELETE", ["network", "allocations", _]) => Permissions.AllocationDelete,
        ("GET", ["startup"]) => Permissions.StartupRead,
        ("PUT", ["startup", "variable"]) => Permissions.StartupUpdate,
        ("PUT", ["settings", "docker-image"]) => Permissions.StartupDockerImage,
        ("POST", ["settings", "rename"]) => Permissions.SettingsRename,
        ("POST", ["settings", "reinstall"]) => Permissions.SettingsReinstall,
        (_, ["files", var verb]) => OfFiles(method, verb),
        (_, ["backups", .. var of]) => OfBackups(method, of),
        (_, ["schedules", .. var of]) => OfSchedules(method, of),
        _ => null,
    };

    private static string? OfFiles(string method, string verb) => (method, verb) switch
    {
        ("GET", "list") => Permissions.FileRead,
        ("GET", "contents" or "download") => Permissions.FileReadContent,
        ("GET", "upload") => Permissions.FileCreate,
        ("PUT", "rename") or ("POST", "chmod") => Permissions.FileUpdate,
        ("POST", "copy" or "write" or "decompress" or "create-folder" or "pull") => Permissions.FileCreate,
        ("POST", "compress") => Permissions.FileArchive,
        ("POST", "delete") => Permissions.FileDelete,
        _ => null,
    };

    private static string? OfBackups(string method, string[] rest) => (method, rest) switch
    {
        ("GET", [] or [_]) => Permissions.BackupRead,
        ("POST", []) => Permissions.BackupCreate,
        ("GET", [_, "download"]) => Permissions.BackupDownload,
        ("POST", [_, "lock"]) or ("DELETE", [_]) => Permissions.BackupDelete,
        ("POST", [_, "restore"]) => Permissions.BackupRestore,
        _ => null,
    };

    private static string? OfSchedules(string method, string[] rest) => (method, rest) switch
    {
        ("GET", [] or [_]) => Permissions.ScheduleRead,
        ("POST", []) => Permissions.ScheduleCreate,
        ("POST", [_] or [_, "execute"] or [_, "tasks"] or [_, "tasks", _]) or ("DELETE", [_, "tasks", _]) => Permissions.ScheduleUpdate,
        ("DELETE", [_]) => Permissions.ScheduleDelete,
        _ => null,
    };

    private static ServerAction? PowerOf(string? signal) => signal switch
    {
        "start" => ServerAction.Start,
        "stop" => ServerAction.Stop,
        "restart" => ServerAction.Restart,
        "kill" => ServerAction.Kill,
        _ => null,
    };

    private static string PathOf(HttpRequestMessage request) => request.RequestUri is { IsAbsoluteUri: true } uri ? uri.AbsolutePath : "";

    /// <summary>A property of what is about to be sent; null when it has none.</summary>
    private static async Task<string?> BodyAsync(HttpRequestMessage request, string property, CancellationToken cancellationToken)
    {
        if (request.Content is null)
            return null;
        using var body = JsonDocument.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        return body.RootElement.TryGetProperty(property, out var value) ? value.ToString() : null;
    }
}
