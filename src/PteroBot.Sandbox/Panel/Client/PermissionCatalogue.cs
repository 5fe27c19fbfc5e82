using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>The 40 permissions of subusers in their 11 groups.</summary>
internal static class PermissionCatalogue
{
    private static readonly (string Group, string Description, (string Key, string Description)[] Keys)[] Groups =
    [
        ("websocket", "Watching the server live.",
        [
            ("connect", "See the console and the figures as they come."),
        ]),
        ("control", "Running the server.",
        [
            ("console", "Send commands to the console."),
            ("start", "Start the server."),
            ("stop", "Stop and kill the server."),
            ("restart", "Restart the server, or start it when it is stopped."),
        ]),
        ("user", "Managing other subusers, with one's own permissions at most.",
        [
            ("create", "Add subusers."),
            ("read", "See subusers and what they may do."),
            ("update", "Change other subusers."),
            ("delete", "Remove other subusers."),
        ]),
        ("file", "Working with the files.",
        [
            ("create", "Make, write, upload and extract files and folders."),
            ("read", "See what is in a folder, not what is in a file."),
            ("read-content", "Read and download files."),
            ("update", "Rename files and change their modes."),
            ("delete", "Delete files and folders."),
            ("archive", "Pack files into archives."),
            ("sftp", "Log in over SFTP."),
        ]),
        ("backup", "Making and using backups.",
        [
            ("create", "Make backups."),
            ("read", "See the backups."),
            ("delete", "Delete and lock backups."),
            ("download", "Download backups, and with them all files."),
            ("restore", "Restore backups, which can remove all files."),
        ]),
        ("allocation", "Ports of the server.",
        [
            ("read", "See all ports; the primary one is always seen."),
            ("create", "Take another port."),
            ("update", "Choose the primary port and write notes."),
            ("delete", "Give a port back."),
        ]),
        ("startup", "How the server starts.",
        [
            ("read", "See the startup variables."),
            ("update", "Change the startup variables."),
            ("docker-image", "Choose another Docker image."),
        ]),
        ("database", "Databases of the server.",
        [
            ("create", "Make a database."),
            ("read", "See the databases."),
            ("update", "Rotate the password of a database."),
            ("delete", "Delete a database."),
            ("view_password", "See the password of a database."),
        ]),
        ("schedule", "Schedules of the server.",
        [
            ("create", "Make schedules."),
            ("read", "See schedules and their tasks."),
            ("update", "Change and run schedules."),
            ("delete", "Delete schedules."),
        ]),
        ("settings", "Settings of the server.",
        [
            ("rename", "Change name and description."),
            ("reinstall", "Install the server again."),
        ]),
        ("activity", "The activity log.",
        [
            ("read", "Read the activity log."),
        ]),
    ];

    /// <summary>Every permission by its full name, such as <c>control.start</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Groups.SelectMany(group => group.Keys, (group, key) => $"{group.Group}.{key.Key}")];

    public static JsonObject Json()
    {
        var permissions = new JsonObject();
        foreach (var (group, description, keys) in Groups)
        {
            var inner = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Key, (JsonNode?)key.Description)));
            permissions[group] = new JsonObject { ["description"] = description, ["keys"] = inner };
        }
        return Envelope.Item("system_permissions", new JsonObject { ["permissions"] = permissions });
    }

    /// <summary>Pelican has a flat list, a hyphen in one name, and a few permissions of its own.</summary>
    public static JsonObject PelicanJson() =>
        Envelope.Item("system_permissions", new JsonObject { ["permissions"] = Envelope.Texts(Pelican) });

    public static IReadOnlyList<string> Pelican { get; } =
        [.. All.Select(name => name.Replace('_', '-')), "mount.read", "mount.update", "settings.description", "settings.change-icon"];
}
