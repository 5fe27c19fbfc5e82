using System.Net;
using PteroBot.Panel.Client;
using static PteroBot.Panel.Tests.Routes.RouteCase;

namespace PteroBot.Panel.Tests.Routes;

/// <summary>Every route of the client API.</summary>
internal static class ClientRoutes
{
    private const string Base = "/api/client/servers/7250dc0e";
    private static readonly Guid User = Guid.Parse("7341486f-2f55-4bf1-8cbe-5c121753ec82");
    private static readonly Guid BackupId = Guid.Parse("4379843c-2d13-4af3-ae21-839fcd4c392b");
    private static readonly DatabaseId DatabaseName = new("bEY4yAD5");

    public static IEnumerable<RouteCase> All => [.. Root, .. Account, .. Server, .. Databases, .. Files, .. Schedules, .. Network, .. Users, .. Backups, .. Startup];

    private static IEnumerable<RouteCase> Root =>
    [
        Get("/api/client?page=1&per_page=100", Page(Samples.Server), "Survival", rig => rig.Client.Servers.ListAsync(new ServerQuery()), page => page.Items[0].Name),
        Get("/api/client/permissions", Samples.Permissions, "control.start", rig => rig.Client.Servers.PermissionsAsync(), all => all.Groups[0].Permissions[0].Key),
    ];

    private static IEnumerable<RouteCase> Account =>
    [
        Get("/api/client/account", Samples.Account, "nora", rig => rig.Client.Account.GetAsync(), account => account.Username),
        Get("/api/client/account/two-factor", """{"data":{"image_url_data":"otpauth://totp/x","secret":"ABC"}}""", "ABC otpauth://totp/x", rig => rig.Client.TwoFactor.BeginAsync(), s => $"{s.Secret} {s.Link}"),
        Change("POST /api/client/account/two-factor", """{"code":"123456","password":"pw"}""", """{"object":"recovery_tokens","attributes":{"tokens":["a","b"]}}""", "a b",
            rig => rig.Client.TwoFactor.EnableAsync(new TwoFactorCode("123456", "pw")), tokens => string.Join(' ', tokens.Tokens)),
        Do("POST /api/client/account/two-factor/disable", """{"password":"pw"}""", rig => rig.Client.TwoFactor.DisableAsync(new AccountPassword("pw"))),
        Do("PUT /api/client/account/email", """{"email":"n@example.com","password":"pw"}""", rig => rig.Client.Account.ChangeEmailAsync(new NewEmail("n@example.com", "pw"))),
        Do("PUT /api/client/account/password", """{"current_password":"old","password":"new","password_confirmation":"new"}""", rig => rig.Client.Account.ChangePasswordAsync(new NewPassword("old", "new"))),
        Get("/api/client/account/activity?page=1&per_page=50&filter[event]=user:&sort=-timestamp&include=actor", Page(Samples.Activity), "server:power.start nora start",
            rig => rig.Client.Account.ActivityAsync(new ActivityQuery { Event = "user:" }), page => $"{page.Items[0].Event} {page.Items[0].Actor?.Username} {page.Items[0].Properties.GetProperty("signal")}"),
        Get("/api/client/account/api-keys", List(Samples.ApiKey), "ptlc_EXAMPLE0001", rig => rig.Client.ApiKeys.ListAsync(), keys => keys[0].Identifier),
        Change("POST /api/client/account/api-keys", """{"description":"bot","allowed_ips":[]}""", Samples.NewApiKey, "ptlc_EXAMPLE0001abcdefghijklmnopqrstuvwxyz012345",
            rig => rig.Client.ApiKeys.CreateAsync(new NewApiKey("bot")), key => key.Key.Reveal()),
        Do("DELETE /api/client/account/api-keys/ptlc_EXAMPLE0001", "", rig => rig.Client.ApiKeys.DeleteAsync("ptlc_EXAMPLE0001")),
        Get("/api/client/account/ssh-keys", List(Samples.SshKey), "laptop", rig => rig.Client.SshKeys.ListAsync(), keys => keys[0].Name),
        Change("POST /api/client/account/ssh-keys", """{"name":"laptop","public_key":"ssh-ed25519 AAAA"}""", Samples.SshKey, "abc+/=", rig => rig.Client.SshKeys.AddAsync(new NewSshKey("laptop", "ssh-ed25519 AAAA")), key => key.Fingerprint),
        Do("POST /api/client/account/ssh-keys/remove", """{"fingerprint":"abc+/="}""", rig => rig.Client.SshKeys.RemoveAsync(new SshKeyFingerprint("abc+/="))),
    ];

    private static IEnumerable<RouteCase> Server =>
    [
        Get(Base, Samples.Server, "Survival *", rig => rig.Client.Servers.GetAsync(S), server => $"{server.Name} {server.Permissions}"),
        Get(Base + "/websocket", Samples.Websocket, "node.example.com jwt", rig => rig.Client.Console.CredentialsAsync(S), c => $"{c.Socket.Host} {c.Token}"),
        Get(Base + "/resources", Samples.Resources, "Running 2.5", rig => rig.Client.Servers.ResourcesAsync(S), r => $"{r.State} {r.Usage.CpuAbsolute}"),
        Get(Base + "/activity?page=1&per_page=50&sort=timestamp", Page(Samples.Activity), "356a192b", rig => rig.Client.Activity.ListAsync(S, new ActivityQuery { Sort = ActivitySort.OldestFirst, Include = null }), page => page.Items[0].Id),
        Do("POST " + Base + "/command", """{"command":"list"}""", rig => rig.Client.Console.SendAsync(S, new ConsoleCommand("list"))),
        Do("POST " + Base + "/power", """{"signal":"restart"}""", rig => rig.Client.Power.SendAsync(S, PowerSignal.Restart)),
    ];

    private static IEnumerable<RouteCase> Databases =>
    [
        Get(Base + "/databases?include=password", List(Samples.Database), "bEY4yAD5 db.example.com secret", rig => rig.Client.Databases.ListAsync(S, DatabaseIncludes.Password), d => $"{d[0].Id} {d[0].Host.Address} {d[0].Password}"),
        Change("POST " + Base + "/databases", """{"database":"stats","remote":"%"}""", Samples.Database, "s1_stats", rig => rig.Client.Databases.CreateAsync(S, new NewDatabase("stats")), d => d.Name),
        Change("POST " + Base + "/databases/bEY4yAD5/rotate-password", "", Samples.Database, "secret", rig => rig.Client.Databases.RotatePasswordAsync(S, DatabaseName), d => d.Password),
        Do("DELETE " + Base + "/databases/bEY4yAD5", "", rig => rig.Client.Databases.DeleteAsync(S, DatabaseName)),
    ];

    private static IEnumerable<RouteCase> Files =>
    [
        Get(Base + "/files/list?directory=/my dir", List(Samples.File), "server.properties 644 812", rig => rig.Client.Files.ListAsync(S, "/my dir"), f => $"{f[0].Name} {f[0].ModeBits} {f[0].Size}"),
        Get(Base + "/files/contents?file=/a&b.txt", "motd=ü", "motd=ü", rig => rig.Client.Files.ContentsAsync(S, "/a&b.txt"), contents => contents.Text),
        Get(Base + "/files/download?file=/100%25.txt", Samples.SignedUrl, "node.example.com", rig => rig.Client.Files.DownloadAsync(S, "/100%.txt"), link => link.Url.Host),
        Get(Base + "/files/upload", Samples.SignedUrl, "/download/file", rig => rig.Client.Files.UploadAsync(S), link => link.Url.AbsolutePath),
        Do("PUT " + Base + "/files/rename", """{"root":"/","files":[{"from":"a","to":"b"}]}""", rig => rig.Client.Files.RenameAsync(S, new FileRenames("/", [new FileRename("a", "b")]))),
        Do("POST " + Base + "/files/copy", """{"location":"/a.txt"}""", rig => rig.Client.Files.CopyAsync(S, new FileLocation("/a.txt"))),
        Do("POST " + Base + "/files/write?file=/a.txt", "motd=x", rig => rig.Client.Files.WriteAsync(S, "/a.txt", FileContents.FromText("motd=x"))),
        Change("POST " + Base + "/files/compress", """{"root":"/","files":["logs"]}""", Samples.File, "server.properties", rig => rig.Client.Files.CompressAsync(S, new FileSelection("/", ["logs"])), f => f.Name),
        Do("POST " + Base + "/files/decompress", """{"root":"/","file":"a.tar.gz"}""", rig => rig.Client.Files.DecompressAsync(S, new ArchiveLocation("/", "a.tar.gz"))),
        Do("POST " + Base + "/files/delete", """{"root":"/","files":["a","b"]}""", rig => rig.Client.Files.DeleteAsync(S, new FileSelection("/", ["a", "b"]))),
        Do("POST " + Base + "/files/create-folder", """{"root":"/","name":"new"}""", rig => rig.Client.Files.CreateFolderAsync(S, new NewFolder("/", "new"))),
        Do("POST " + Base + "/files/chmod", """{"root":"/","files":[{"file":"run.sh","mode":"755"}]}""",
            rig => rig.Client.Files.ChangeModeAsync(S, new FileModes("/", [new Client.FileMode("run.sh", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute)]))),
        Do("POST " + Base + "/files/pull", """{"url":"https://example.com/a.jar","directory":"/","filename":"b.jar","use_header":false,"foreground":true}""",
            rig => rig.Client.Files.PullAsync(S, new RemoteFile(new Uri("https://example.com/a.jar")) { FileName = "b.jar", Foreground = true })),
    ];

    private static IEnumerable<RouteCase> Schedules =>
    [
        Get(Base + "/schedules", List(Samples.Schedule), "nightly 0 4 * * * Power restart", rig => rig.Client.Schedules.ListAsync(S), s => $"{s[0].Name} {s[0].Cron} {s[0].Tasks[0].Action} {s[0].Tasks[0].Payload}"),
        Change("POST " + Base + "/schedules", """{"name":"nightly","minute":"0","hour":"4","day_of_month":"*","month":"*","day_of_week":"*","is_active":true,"only_when_online":false}""",
            Samples.Schedule, "3", rig => rig.Client.Schedules.CreateAsync(S, new NewSchedule("nightly") { Minute = "0", Hour = "4" }), s => s.Id),
        Get(Base + "/schedules/3", Samples.Schedule, "nightly", rig => rig.Client.Schedules.GetAsync(S, 3), s => s.Name),
        Change("POST " + Base + "/schedules/3", """{"name":"nightly","minute":"*","hour":"*","day_of_month":"*","month":"*","day_of_week":"*","is_active":false,"only_when_online":true}""",
            Samples.Schedule, "3", rig => rig.Client.Schedules.UpdateAsync(S, 3, new NewSchedule("nightly") { IsActive = false, OnlyWhenOnline = true }), s => s.Id),
        Do("POST " + Base + "/schedules/3/execute", "", rig => rig.Client.Schedules.ExecuteAsync(S, 3), HttpStatusCode.Accepted, "[]"),
        Do("DELETE " + Base + "/schedules/3", "", rig => rig.Client.Schedules.DeleteAsync(S, 3)),
        Change("POST " + Base + "/schedules/3/tasks", """{"action":"power","payload":"restart","time_offset":60,"continue_on_failure":false}""", Samples.Task, "5",
            rig => rig.Client.Schedules.CreateTaskAsync(S, 3, new NewScheduleTask(TaskAction.Power, "restart", 60)), t => t.Id),
        Change("POST " + Base + "/schedules/3/tasks/5", """{"action":"backup","payload":"","time_offset":0,"sequence_id":2,"continue_on_failure":true}""", Samples.Task, "True",
            rig => rig.Client.Schedules.UpdateTaskAsync(S, 3, 5, new NewScheduleTask(TaskAction.Backup, "") { SequenceId = 2, ContinueOnFailure = true }), t => t.ContinueOnFailure),
        Do("DELETE " + Base + "/schedules/3/tasks/5", "", rig => rig.Client.Schedules.DeleteTaskAsync(S, 3, 5)),
    ];

    private static IEnumerable<RouteCase> Network =>
    [
        Get(Base + "/network/allocations", List(Samples.Allocation), "203.0.113.5:25566 voice", rig => rig.Client.Network.ListAsync(S), a => $"{a[0].Address} {a[0].Notes}"),
        Change("POST " + Base + "/network/allocations", "", Samples.Allocation, "2", rig => rig.Client.Network.AddAsync(S), a => a.Id),
        Change("POST " + Base + "/network/allocations/2", """{"notes":null}""", Samples.Allocation, "2", rig => rig.Client.Network.SetNotesAsync(S, 2, new AllocationNotes(null)), a => a.Id),
        Change("POST " + Base + "/network/allocations/2/primary", "", Samples.Allocation, "True", rig => rig.Client.Network.SetPrimaryAsync(S, 2), a => a.IsDefault),
        Do("DELETE " + Base + "/network/allocations/2", "", rig => rig.Client.Network.RemoveAsync(S, 2)),
    ];

    private static IEnumerable<RouteCase> Users =>
    [
        Get(Base + "/users", List(Samples.Subuser), "mia control.console, websocket.connect", rig => rig.Client.Subusers.ListAsync(S), u => $"{u[0].Username} {u[0].Permissions}"),
        Change("POST " + Base + "/users", """{"email":"mia@example.com","permissions":["control.console"]}""", Samples.Subuser, "mia",
            rig => rig.Client.Subusers.CreateAsync(S, new NewSubuser("mia@example.com", new PermissionSet([Permissions.ControlConsole, Permissions.ControlConsole]))), u => u.Username),
        Get(Base + "/users/7341486f-2f55-4bf1-8cbe-5c121753ec82", Samples.Subuser, "mia", rig => rig.Client.Subusers.GetAsync(S, User), u => u.Username),
        Change("POST " + Base + "/users/7341486f-2f55-4bf1-8cbe-5c121753ec82", """{"permissions":[]}""", Samples.Subuser, "mia", rig => rig.Client.Subusers.UpdateAsync(S, User, new SubuserPermissions(PermissionSet.Empty)), u => u.Username),
        Do("DELETE " + Base + "/users/7341486f-2f55-4bf1-8cbe-5c121753ec82", "", rig => rig.Client.Subusers.DeleteAsync(S, User)),
    ];

    private static IEnumerable<RouteCase> Backups =>
    [
        Get(Base + "/backups?page=1&per_page=50", Samples.Backups, "first Finished 2 of 2", rig => rig.Client.Backups.ListAsync(S, new BackupQuery()), b => $"{b.Page.Items[0].Name} {b.Page.Items[0].State} {b.Counted} of {b.Page.Total}"),
        Change("POST " + Base + "/backups", """{"name":"first","is_locked":true,"ignored":"*.log"}""", Samples.Backup, "*.log", rig => rig.Client.Backups.CreateAsync(S, new NewBackup { Name = "first", IsLocked = true, Ignored = "*.log" }), b => b.IgnoredFiles[0]),
        Get(Base + "/backups/4379843c-2d13-4af3-ae21-839fcd4c392b", Samples.Backup, "68494", rig => rig.Client.Backups.GetAsync(S, BackupId), b => b.Bytes),
        Get(Base + "/backups/4379843c-2d13-4af3-ae21-839fcd4c392b/download", Samples.SignedUrl, "node.example.com", rig => rig.Client.Backups.DownloadAsync(S, BackupId), u => u.Url.Host),
        Change("POST " + Base + "/backups/4379843c-2d13-4af3-ae21-839fcd4c392b/lock", "", Samples.Backup, "True", rig => rig.Client.Backups.ToggleLockAsync(S, BackupId), b => b.IsLocked),
        Do("POST " + Base + "/backups/4379843c-2d13-4af3-ae21-839fcd4c392b/restore", """{"truncate":false}""", rig => rig.Client.Backups.RestoreAsync(S, BackupId, new BackupRestoration(false))),
        Do("DELETE " + Base + "/backups/4379843c-2d13-4af3-ae21-839fcd4c392b", "", rig => rig.Client.Backups.DeleteAsync(S, BackupId)),
    ];

    private static IEnumerable<RouteCase> Startup =>
    [
        Get(Base + "/startup", Samples.Startup, "JAR paper.jar java -jar paper.jar ghcr.io/example/java:21", rig => rig.Client.Startup.GetAsync(S), s => $"{s.Variables[0].Key} {s.Variables[0].Value} {s.Command} {s.DockerImages["Java 21"]}"),
        Change("PUT " + Base + "/startup/variable", """{"key":"JAR","value":""}""", Samples.Variable, "Jar java -jar paper.jar", rig => rig.Client.Startup.SetVariableAsync(S, new VariableValue("JAR", "")), v => $"{v.Variable.Name} {v.Command}"),
        Do("POST " + Base + "/settings/rename", """{"name":"New name"}""", rig => rig.Client.Settings.RenameAsync(S, new ServerName("New name"))),
        Do("POST " + Base + "/settings/reinstall", "", rig => rig.Client.Settings.ReinstallAsync(S), HttpStatusCode.Accepted, "[]"),
        Do("PUT " + Base + "/settings/docker-image", """{"docker_image":"ghcr.io/example/java:21"}""", rig => rig.Client.Settings.SetDockerImageAsync(S, new DockerImageChoice("ghcr.io/example/java:21"))),
    ];
}
