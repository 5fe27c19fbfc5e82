using System.Text.Json;
using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Members;

/// <summary>A sub-command, what makes it complete, and what its owner is told on Survival when it went well.</summary>
internal sealed record MemberCommand(string Name, string Says, object? Options = null)
{
    private static readonly string[] OfNodes = ["console tail", "console send", "backups create", "schedules run", "power", "status"];

    /// <summary>All sub-commands of the client API, in an order in which each finds what it needs.</summary>
    public static IReadOnlyList<MemberCommand> All { get; } =
    [
        new("servers", "Your servers"),
        new("status", "Survival"),
        new("console tail", "its last"),
        new("console send", "Sent to **Survival**", new { command = "list" }),
        new("activity", "Survival · activity"),
        new("files browse", "Survival · files"),
        new("files show", "eula", new { path = "/eula.txt" }),
        new("files edit", "", new { path = "/eula.txt" }),
        new("files mkdir", "Made `/kept`", new { name = "kept" }),
        new("files copy", "Copied `/eula.txt`", new { path = "/eula.txt" }),
        new("files rename", "is now `/agreed.txt`", new { path = "/eula copy.txt", name = "agreed.txt" }),
        new("files move", "is now `/kept/agreed.txt`", new { path = "/agreed.txt", folder = "/kept" }),
        new("files chmod", "has mode `600`", new { path = "/kept/agreed.txt", mode = "600" }),
        new("files archive", "Packed `/kept`", new { path = "/kept" }),
        new("files upload", "Uploaded `/new.txt`", new { file = new { filename = "new.txt", content = "one" } }),
        new("files download", "`/new.txt`", new { path = "/new.txt" }),
        new("files extract", "Extracted `/world.tar.gz`", new { path = "/world.tar.gz" }),
        new("files pull", "in the background", new { address = "https://downloads.test/a.jar" }),
        new("files delete", "Delete new.txt?", new { path = "/new.txt" }),
        new("backups list", "Backups · Survival"),
        new("backups lock", "It is unlocked now.", new { backup = "Before the update" }),
        new("backups download", "works **once**", new { backup = "Before the update" }),
        new("backups delete", "Delete Before the update?", new { backup = "Before the update" }),
        new("backups restore", "Restore Survival from Before the update?", new { backup = "Before the update" }),
        new("backups create", "of **Survival** is finished", new { name = "Nightly" }),
        new("databases create", "is there.", new { name = "stats" }),
        new("databases list", "Databases · Survival"),
        new("databases password", "Password: ||`", new { database = "stats" }),
        new("databases rotate", "New password for", new { database = "stats" }),
        new("databases delete", "Delete ", new { database = "stats" }),
        new("network list", "Network · Survival"),
        new("network note", "has its note", new { address = "25570", note = "map" }),
        new("network add", "has a new address"),
        new("network primary", "is the primary address", new { address = "25570" }),
        new("network remove", "back?", new { address = "25565" }),
        new("subusers list", "Subusers · Survival"),
        new("subusers permissions", "What mia may do", new { person = "mia" }),
        new("subusers invite", "Share Survival?", new { email = "kim@example.com", set = "viewer" }),
        new("subusers remove", "Remove mia from Survival?", new { person = "mia" }),
        new("startup show", "Startup · Survival"),
        new("startup set", "is set.", new { variable = "SERVER_JARFILE", value = "other.jar" }),
        new("startup image", "from its next start on", new { image = "Java 17" }),
        new("schedules restart", "restarts every day at 05:00", new { when = "every day at 05:00" }),
        new("schedules create", "is made", new { name = "Nightly", when = "every day at 04:00" }),
        new("schedules list", "Schedules · Survival"),
        new("schedules show", "Nightly · Survival", new { schedule = "Nightly" }),
        new("schedules edit", "is changed", new { schedule = "Nightly", when = "every day at 03:00" }),
        new("schedules run", "more tasks after the first", new { schedule = "Restart with warning" }),
        new("schedules delete", "Delete Nightly?", new { schedule = "Nightly" }),
        new("settings rename", "has a new description", new { description = "Up there" }),
        new("settings reinstall", "Reinstall Survival?"),
        new("power", "asked by", new { action = "restart" }),
        new("account show", "Account **nora**"),
        new("account activity", "activity"),
        new("account keys", "Your API keys"),
        new("account ssh-keys", "Your SSH keys"),
    ];

    /// <summary>Those that are about a server.</summary>
    public static IEnumerable<MemberCommand> OfServers => All.Where(command => command.IsOfServer);

    /// <summary>Whether it is about one server.</summary>
    public bool IsOfServer => Name != "servers" && !Name.StartsWith("account ", StringComparison.Ordinal);

    /// <summary>Whether its node has to answer; the rest is the panel's own.</summary>
    public bool NeedsNode => OfNodes.Contains(Name) || Name.StartsWith("files ", StringComparison.Ordinal);

    /// <summary>Whether a subuser needs a permission for it.</summary>
    public bool NeedsPermission => Name != "status";

    /// <summary>Whether everybody in the channel sees the answer.</summary>
    public bool IsPublic => Name == "status";

    /// <summary>The options, with the server.</summary>
    public JsonObject For(string server)
    {
        var options = JsonSerializer.SerializeToNode(Options ?? new { })!.AsObject();
        if (IsOfServer)
            options["server"] = server;
        return options;
    }
}
