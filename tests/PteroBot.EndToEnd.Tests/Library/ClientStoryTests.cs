using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Panel.Live;
using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Library;

/// <summary>What an owner does, through the library, on the simulated panel: what was made is there, what was deleted is gone.</summary>
public sealed class ClientStoryTests
{
    private static async Task<Server> SurvivalAsync(LibraryStage stage) =>
        (await stage.Nora.Servers.ListAsync(new ServerQuery { Name = "Survival" })).Items[0];

    [Fact]
    public async Task Keys_are_told_apart()
    {
        await using var stage = await LibraryStage.StartAsync();

        var nora = await stage.InspectAsync("nora");
        var adam = await stage.InspectAsync("adam");
        var application = await stage.InspectAsync("full");
        var revoked = await stage.InspectAsync("revoked");

        Assert.Equal((KeyVerdict.Client, 10, false), (nora.Verdict, nora.Servers, nora.OpensEverything));
        Assert.Equal((KeyVerdict.Client, true), (adam.Verdict, adam.OpensEverything));
        Assert.Equal((KeyVerdict.Application, KeyVerdict.Rejected), (application.Verdict, revoked.Verdict));
    }

    [Fact]
    public async Task Account_keys_and_ssh_keys_come_and_go()
    {
        await using var stage = await LibraryStage.StartAsync();
        var nora = stage.Nora;

        var key = await nora.ApiKeys.CreateAsync(new NewApiKey("second"));
        var withSecond = await nora.ApiKeys.ListAsync();
        await nora.ApiKeys.DeleteAsync(key.Key.Identifier);
        var after = await nora.ApiKeys.ListAsync();
        var ssh = await nora.SshKeys.AddAsync(new NewSshKey("laptop", PublicKey()));
        var listed = await nora.SshKeys.ListAsync();
        await nora.SshKeys.RemoveAsync(new SshKeyFingerprint(ssh.Fingerprint));

        Assert.Equal(withSecond.Count - 1, after.Count);
        Assert.Contains(listed, k => k.Fingerprint == ssh.Fingerprint);
        Assert.Empty(await nora.SshKeys.ListAsync());
        Assert.NotEmpty((await nora.Account.ActivityAsync(new ActivityQuery())).Items);
        Assert.Equal("nora", (await nora.Account.GetAsync()).Username);
    }

    [Fact]
    public async Task Files_go_up_and_down_and_around()
    {
        await using var stage = await LibraryStage.StartAsync();
        var (files, server) = (stage.Nora.Files, (await SurvivalAsync(stage)).Id);

        await files.CreateFolderAsync(server, new NewFolder("/", "box"));
        await files.WriteAsync(server, "/box/a b.txt", FileContents.FromText("größe=1"));
        await files.CopyAsync(server, new FileLocation("/box/a b.txt"));
        await files.RenameAsync(server, new FileRenames("/box", [new FileRename("a b.txt", "c.txt")]));
        await files.ChangeModeAsync(server, new FileModes("/box", [new PteroBot.Panel.Client.FileMode("c.txt", "600")]));
        var mode = stage.Survival.Wings.Files.Find("/box/c.txt")!.ModeBits;
        var archive = await files.CompressAsync(server, new FileSelection("/box", ["c.txt"]));
        await files.DeleteAsync(server, new FileSelection("/box", ["c.txt"]));
        await files.DecompressAsync(server, new ArchiveLocation("/box", archive.Name));
        await stage.Nora.Transfers.UploadAsync(server, "/box", "up.txt", new MemoryStream("up"u8.ToArray()));
        using var down = new MemoryStream();
        await stage.Nora.Transfers.DownloadAsync(server, "/box/up.txt", down);
        await files.PullAsync(server, new RemoteFile(new Uri("https://example.com/x.jar"), "/box"));
        await LibraryStage.UntilAsync(() => stage.Survival.Wings.Files.Find("/box/x.jar") is not null, "pulled");

        var box = await files.ListAsync(server, "/box");
        Assert.Equal(("600", "a b copy.txt"), (mode, Assert.Single(box, f => f.Name.Contains("copy", StringComparison.Ordinal)).Name));
        Assert.Contains(box, f => f.Name == archive.Name);
        Assert.Equal("größe=1", (await files.ContentsAsync(server, "/box/c.txt")).Text);
        Assert.Equal("up"u8.ToArray(), down.ToArray());
        Assert.Contains(await files.ListAsync(server, "/box"), f => f.Name == "up.txt");
    }

    [Fact]
    public async Task A_backup_is_made_heard_of_downloaded_and_deleted()
    {
        await using var stage = await LibraryStage.StartAsync();
        var (nora, server) = (stage.Nora, (await SurvivalAsync(stage)).Id);
        await using var socket = nora.OpenSocket(server);
        Backup? made = null;

        await foreach (var happened in socket.ReadAsync(TestContext.Current.CancellationToken))
        {
            if (happened is SocketOpened)
                made = await nora.Backups.CreateAsync(server, new NewBackup { Name = "one" });
            if (happened is BackupCompleted completed && completed.Backup == made?.Uuid)
                break;
        }
        using var archive = new MemoryStream();
        await nora.Transfers.DownloadBackupAsync(server, made!.Uuid, archive);
        var locked = await nora.Backups.ToggleLockAsync(server, made.Uuid);
        var refused = await Assert.ThrowsAsync<PanelRefusedException>(() => nora.Backups.DeleteAsync(server, made.Uuid));
        await nora.Backups.ToggleLockAsync(server, made.Uuid);
        await nora.Backups.DeleteAsync(server, made.Uuid);

        Assert.True(archive.Length > 0 && locked.IsLocked);
        Assert.Equal("BackupLockedException", refused.Code);
        Assert.DoesNotContain((await nora.Backups.ListAsync(server, new BackupQuery())).Page.Items, b => b.Uuid == made.Uuid);
    }

    [Fact]
    public async Task A_restart_is_seen_as_it_happens()
    {
        await using var stage = await LibraryStage.StartAsync();
        var (nora, server) = (stage.Nora, (await SurvivalAsync(stage)).Id);
        await using var socket = nora.OpenSocket(server);
        var states = new List<PowerState>();

        await foreach (var happened in socket.ReadAsync(TestContext.Current.CancellationToken))
        {
            if (happened is SocketOpened)
                await nora.Power.SendAsync(server, PowerSignal.Restart);
            if (happened is StateChanged changed)
                states.Add(changed.State);
            if (states is [.., PowerState.Starting, PowerState.Running])
                break;
        }

        Assert.Equal([PowerState.Running, PowerState.Stopping, PowerState.Offline, PowerState.Starting, PowerState.Running], states);
    }

    [Fact]
    public async Task Schedules_databases_addresses_people_and_start_are_managed()
    {
        await using var stage = await LibraryStage.StartAsync();
        var (nora, server) = (stage.Nora, (await SurvivalAsync(stage)).Id);

        var schedule = await nora.Schedules.CreateAsync(server, new NewSchedule("nightly") { Minute = "0", Hour = "4" });
        var task = await nora.Schedules.CreateTaskAsync(server, schedule.Id, new NewScheduleTask(TaskAction.Command, "say hi"));
        await nora.Schedules.UpdateTaskAsync(server, schedule.Id, task.Id, new NewScheduleTask(TaskAction.Command, "say ho"));
        await nora.Schedules.UpdateAsync(server, schedule.Id, NewSchedule.From(schedule) with { Name = "daily" });
        await nora.Schedules.ExecuteAsync(server, schedule.Id);
        var seen = await nora.Schedules.GetAsync(server, schedule.Id);
        await LibraryStage.UntilAsync(() => stage.Survival.Wings.Console.Any(line => line.Contains("say ho", StringComparison.Ordinal) || line.EndsWith("ho", StringComparison.Ordinal)), "the task ran");
        await nora.Schedules.DeleteTaskAsync(server, schedule.Id, task.Id);
        var emptied = await nora.Schedules.GetAsync(server, schedule.Id);
        await nora.Schedules.DeleteAsync(server, schedule.Id);
        var database = await nora.Databases.CreateAsync(server, new NewDatabase("stats"));
        var rotated = await nora.Databases.RotatePasswordAsync(server, database.Id);
        await nora.Databases.DeleteAsync(server, database.Id);
        var person = await nora.Subusers.CreateAsync(server, new NewSubuser("somebody@example.com", new PermissionSet([Permissions.ControlStart])));
        var changed = await nora.Subusers.UpdateAsync(server, person.Uuid, new SubuserPermissions(new PermissionSet([Permissions.ControlStop])));
        await nora.Subusers.DeleteAsync(server, person.Uuid);
        var startup = await nora.Startup.GetAsync(server);
        var network = await nora.Network.ListAsync(server);
        var noted = await nora.Network.SetNotesAsync(server, network[0].Id, new AllocationNotes("voice"));

        Assert.Equal(("daily", "say ho"), (seen.Name, Assert.Single(seen.Tasks).Payload));
        Assert.Empty(emptied.Tasks);
        Assert.Empty(await nora.Schedules.ListAsync(server));
        Assert.DoesNotContain(await nora.Subusers.ListAsync(server), p => p.Uuid == person.Uuid);
        Assert.Contains(await nora.Network.ListAsync(server), a => a.Id == noted.Id && a.Notes == "voice");
        Assert.NotEqual(database.Password, rotated.Password);
        Assert.DoesNotContain(await nora.Databases.ListAsync(server), d => d.Id == database.Id);
        Assert.True(changed.Permissions.Allows(PowerSignal.Stop) && !changed.Permissions.Allows(PowerSignal.Start));
        Assert.NotEmpty(startup.Variables);
        Assert.Equal("voice", noted.Notes);
    }

    [Fact]
    public async Task A_closed_server_says_why()
    {
        await using var stage = await LibraryStage.StartAsync();
        var obstacles = new Dictionary<string, ServerObstacle>();

        await foreach (var server in stage.Nora.Servers.AllAsync())
            if (server.Obstacle != ServerObstacle.None)
            {
                var failure = await Assert.ThrowsAsync<ServerStateException>(() => stage.Nora.Power.SendAsync(server.Id, PowerSignal.Start));
                Assert.Equal(server.Obstacle, failure.Obstacle);
                obstacles[server.Name] = failure.Obstacle;
            }

        Assert.Superset(new HashSet<ServerObstacle> { ServerObstacle.Suspended, ServerObstacle.Installing, ServerObstacle.RestoringBackup, ServerObstacle.Transferring }, obstacles.Values.ToHashSet());
    }

    [Fact]
    public async Task Pelican_accepts_commands_to_a_stopped_server_and_the_library_does_not()
    {
        await using var stage = await LibraryStage.StartAsync(PanelFlavour.Pelican);
        var (nora, server) = (stage.Nora, (await SurvivalAsync(stage)).Id);
        await nora.Console.SendAsync(server, new ConsoleCommand("say one"));
        stage.Survival.Wings.Power("kill");
        await LibraryStage.UntilAsync(() => stage.Survival.Wings.State == "offline", "killed");
        stage.Survival.CachedResources = null;

        using var later = new Panels(new PanelOptions { AllowPrivate = true });
        await Assert.ThrowsAsync<ServerOfflineException>(() => later.Client(stage.Panel, stage.Key("nora")).Console.SendAsync(server, new ConsoleCommand("say two")));

        Assert.Contains(stage.Survival.Wings.Console, line => line.Contains("one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_node_of_Pelican_that_is_down_is_unknown_and_not_a_stopped_server_with_zeros()
    {
        await using var stage = await LibraryStage.StartAsync(PanelFlavour.Pelican);
        var server = (await SurvivalAsync(stage)).Id;
        stage.Simulation.ApplyFault("wings", "down", null);

        var resources = await stage.Nora.Servers.ResourcesAsync(server);
        var command = await Assert.ThrowsAsync<NodeFailedException>(() => stage.Nora.Console.SendAsync(server, new ConsoleCommand("list")));

        Assert.Equal((PowerState.Missing, false, false), (resources.State, resources.IsKnown, command.Reached));
    }

    [Fact]
    public async Task A_panel_is_known_though_its_application_key_has_the_old_prefix()
    {
        await using var pelican = await LibraryStage.StartAsync(PanelFlavour.Pelican);
        await using var pterodactyl = await LibraryStage.StartAsync();

        foreach (var (stage, dialect) in new[] { (pelican, PanelDialect.Pelican), (pterodactyl, PanelDialect.Pterodactyl) })
        {
            var full = stage.Simulation.World.Keys.Single(key => key.Token == stage.Key("full").Reveal());
            var carriedOver = new PteroBot.Sandbox.Panel.World.ApiKey
            {
                Identifier = "ptla_carriedOver", Secret = full.Secret, Owner = full.Owner, Kind = full.Kind, Description = "carried over", CreatedAt = full.CreatedAt, Acl = full.Acl,
            };
            stage.Simulation.World.Keys.Add(carriedOver);
            var old = PanelKey.Parse(carriedOver.Token);
            using var panels = new Panels(new PanelOptions { AllowPrivate = true });
            var report = await panels.InspectAsync(stage.Panel, old);
            var trouble = await Record.ExceptionAsync(() => panels.Application(stage.Panel, old).Locations.ListAsync(new PteroBot.Panel.Application.LocationQuery()));

            Assert.Equal((KeyVerdict.Application, dialect), (report.Verdict, report.Dialect));
            Assert.Equal(dialect == PanelDialect.Pelican, trouble is NotOnThisPanelException { Feature: "locations" });
        }
    }

    [Fact]
    public async Task A_Pelican_panel_is_served_by_the_same_calls()
    {
        await using var stage = await LibraryStage.StartAsync(PanelFlavour.Pelican);
        var nora = stage.Nora;

        var report = await stage.InspectAsync("nora");
        var server = await SurvivalAsync(stage);
        var permissions = await nora.Servers.PermissionsAsync();
        var nests = await Assert.ThrowsAsync<NotOnThisPanelException>(() => stage.Admin.Nests.GetAsync(1));
        var eggs = await stage.Admin.Eggs.ListAsync(0);
        var database = await nora.Databases.CreateAsync(server.Id, new NewDatabase("stats"));
        await nora.Databases.DeleteAsync(server.Id, database.Id);

        Assert.Equal((KeyVerdict.Client, PanelDialect.Pelican), (report.Verdict, report.Dialect));
        Assert.Contains(permissions.Groups.SelectMany(g => g.Permissions), p => p.Key == "database.view-password");
        Assert.Equal("nests", nests.Feature);
        Assert.NotEmpty(eggs);
    }

    private static string PublicKey()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        return key.ExportSubjectPublicKeyInfoPem();
    }
}
