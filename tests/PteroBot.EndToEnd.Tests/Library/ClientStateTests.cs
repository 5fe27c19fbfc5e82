using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.EndToEnd.Tests.Library;

/// <summary>The routes of the client API that no story comes by: each changes something and finds it changed.</summary>
public sealed class ClientStateTests
{
    private static async Task<ServerId> SurvivalAsync(LibraryStage stage) =>
        (await stage.Nora.Servers.ListAsync(new ServerQuery { Name = "Survival" })).Items[0].Id;

    [Fact]
    public async Task The_account_changes_with_its_password_only()
    {
        await using var stage = await LibraryStage.StartAsync();
        var (account, twoFactor) = (stage.Nora.Account, stage.Nora.TwoFactor);

        await Assert.ThrowsAsync<PanelRefusedException>(() => account.ChangeEmailAsync(new NewEmail("new@example.com", "wrong")));
        await account.ChangeEmailAsync(new NewEmail("new@example.com", "nora-password"));
        await account.ChangePasswordAsync(new NewPassword("nora-password", "longenough"));
        var setup = await twoFactor.BeginAsync();
        var tokens = await twoFactor.EnableAsync(new TwoFactorCode("123456", "longenough"));
        await Assert.ThrowsAsync<PanelRefusedException>(() => twoFactor.BeginAsync());
        await twoFactor.DisableAsync(new AccountPassword("longenough"));
        var again = await twoFactor.BeginAsync();

        Assert.Equal("new@example.com", (await account.GetAsync()).Email);
        Assert.StartsWith("otpauth://totp/", setup.Link, StringComparison.Ordinal);
        Assert.Equal(10, tokens.Tokens.Count);
        Assert.NotEmpty(again.Secret);
    }

    [Fact]
    public async Task A_server_is_renamed_set_up_and_installed_anew()
    {
        await using var stage = await LibraryStage.StartAsync();
        var (nora, server) = (stage.Nora, await SurvivalAsync(stage));
        var before = await nora.Startup.GetAsync(server);

        await nora.Settings.RenameAsync(server, new ServerName("Renamed"));
        var changed = await nora.Startup.SetVariableAsync(server, new VariableValue("MINECRAFT_VERSION", "1.20.1"));
        await nora.Settings.SetDockerImageAsync(server, new DockerImageChoice(before.DockerImages.Values.Last()!));
        await nora.Console.SendAsync(server, new ConsoleCommand("list"));
        var resources = await nora.Servers.ResourcesAsync(server);
        var seen = await nora.Servers.GetAsync(server);
        var activity = await nora.Activity.ListAsync(server, new ActivityQuery());
        var after = await nora.Startup.GetAsync(server);

        Assert.Equal(("Renamed", before.DockerImages.Values.Last()), (seen.Name, seen.DockerImage));
        Assert.Equal(("1.20.1", "1.20.1"), (changed.Variable.Value, after.Variables.Single(v => v.Key == "MINECRAFT_VERSION").Value));
        Assert.Equal((PowerState.Running, true), (resources.State, resources.IsKnown));
        Assert.Contains(activity.Items, entry => entry.Event == "server:settings.rename");
        Assert.Contains(activity.Items, entry => entry.Event == "server:console.command");
        var real = stage.Simulation.World.Servers.Single(s => s.Identifier == server.Identifier);
        Assert.Equal(("Renamed", before.DockerImages.Values.Last(), "1.20.1"), (real.Name, real.Image, real.Variables["MINECRAFT_VERSION"]));
    }

    [Fact]
    public async Task A_command_arrives_at_the_console()
    {
        await using var stage = await LibraryStage.StartAsync();

        await stage.Nora.Console.SendAsync(await SurvivalAsync(stage), new ConsoleCommand("say the quick brown fox"));

        await LibraryStage.UntilAsync(() => stage.Survival.Wings.Console.Any(line => line.Contains("the quick brown fox", StringComparison.Ordinal)), "the command is in the console");
    }

    [Theory]
    [InlineData(PowerSignal.Stop, "offline")]
    [InlineData(PowerSignal.Kill, "offline")]
    [InlineData(PowerSignal.Restart, "starting")]
    public async Task A_signal_moves_the_server(PowerSignal signal, string state)
    {
        await using var stage = await LibraryStage.StartAsync();
        var server = await SurvivalAsync(stage);

        await stage.Nora.Power.SendAsync(server, signal);
        await LibraryStage.UntilAsync(() => stage.Survival.Wings.State == state, state);
        if (state == "offline")
            await stage.Nora.Power.SendAsync(server, PowerSignal.Start);

        await LibraryStage.UntilAsync(() => stage.Survival.Wings.State == "running", "running");
    }

    [Fact]
    public async Task A_server_that_is_installed_anew_is_closed_until_it_is_done_and_then_open()
    {
        await using var stage = await LibraryStage.StartAsync();
        var (nora, server) = (stage.Nora, await SurvivalAsync(stage));
        await using var socket = nora.OpenSocket(server);
        var story = new List<string>();

        await foreach (var happened in socket.ReadAsync(TestContext.Current.CancellationToken))
        {
            if (happened is PteroBot.Panel.Live.SocketOpened)
                await nora.Settings.ReinstallAsync(server);
            if (happened is PteroBot.Panel.Live.InstallStarted or PteroBot.Panel.Live.InstallCompleted)
                story.Add($"{happened.GetType().Name}: {stage.Survival.Status ?? "open"}");
            if (happened is PteroBot.Panel.Live.InstallCompleted)
                break;
        }

        Assert.Equal(["InstallStarted: installing", "InstallCompleted: open"], story);
        Assert.Equal(ServerStatus.Normal, (await nora.Servers.GetAsync(server)).Status);
        Assert.Contains((await nora.Activity.ListAsync(server, new ActivityQuery())).Items, entry => entry.Event == "server:reinstall");
    }

    [Fact]
    public async Task Addresses_are_added_made_primary_and_given_back()
    {
        await using var stage = await LibraryStage.StartAsync();
        var (network, server) = (stage.Nora.Network, await SurvivalAsync(stage));
        var before = await network.ListAsync(server);
        var old = before.Single(a => a.IsDefault);

        var added = await network.AddAsync(server);
        var primary = await network.SetPrimaryAsync(server, added.Id);
        var refused = await Assert.ThrowsAsync<PanelRefusedException>(() => network.RemoveAsync(server, added.Id));
        await network.SetPrimaryAsync(server, old.Id);
        await network.RemoveAsync(server, added.Id);

        Assert.True(primary.IsDefault);
        Assert.NotNull(refused.Detail);
        Assert.DoesNotContain(await network.ListAsync(server), a => a.Id == added.Id);
    }

    [Fact]
    public async Task People_and_backups_are_found_by_their_identifier()
    {
        await using var stage = await LibraryStage.StartAsync();
        var (nora, server) = (stage.Nora, await SurvivalAsync(stage));

        var person = await nora.Subusers.CreateAsync(server, new NewSubuser("somebody@example.com", new PermissionSet([Permissions.ControlStart])));
        var found = await nora.Subusers.GetAsync(server, person.Uuid);
        var listed = await nora.Subusers.ListAsync(server);
        await nora.Subusers.DeleteAsync(server, person.Uuid);
        var missing = await Record.ExceptionAsync(() => nora.Subusers.GetAsync(server, person.Uuid));

        Assert.Equal(person.Uuid, found.Uuid);
        Assert.Contains(listed, p => p.Uuid == person.Uuid);
        Assert.IsType<PanelNotFoundException>(missing);
    }

    [Fact]
    public async Task A_backup_is_found_and_restored()
    {
        await using var stage = await LibraryStage.StartAsync();
        var (nora, server) = (stage.Nora, await SurvivalAsync(stage));
        await using var socket = nora.OpenSocket(server);
        Backup? made = null;

        await foreach (var happened in socket.ReadAsync(TestContext.Current.CancellationToken))
        {
            if (happened is PteroBot.Panel.Live.SocketOpened)
                made = await nora.Backups.CreateAsync(server, new NewBackup { Name = "one" });
            if (happened is PteroBot.Panel.Live.BackupCompleted)
                break;
        }
        var found = await nora.Backups.GetAsync(server, made!.Uuid);
        var link = await nora.Backups.DownloadAsync(server, made.Uuid);
        await nora.Files.WriteAsync(server, "/server.properties", FileContents.FromText("spoilt"));
        await nora.Files.WriteAsync(server, "/later.txt", FileContents.FromText("was not there"));
        await nora.Power.SendAsync(server, PowerSignal.Stop);
        await LibraryStage.UntilAsync(() => stage.Survival.Wings.State == "offline", "stopped");
        await nora.Backups.RestoreAsync(server, made.Uuid, new BackupRestoration(true));
        var during = await Record.ExceptionAsync(() => nora.Power.SendAsync(server, PowerSignal.Start));
        await LibraryStage.UntilAsync(() => stage.Survival.Status is null, "restored");

        Assert.Equal((made.Uuid, BackupState.Finished), (found.Uuid, found.State));
        Assert.NotEmpty(link.Url.Query);
        Assert.True(during is null or ServerStateException { Obstacle: ServerObstacle.RestoringBackup }, during?.ToString());
        Assert.NotEqual("spoilt", (await nora.Files.ContentsAsync(server, "/server.properties")).Text);
        Assert.DoesNotContain(await nora.Files.ListAsync(server, "/"), f => f.Name == "later.txt");
    }

    [Fact]
    public async Task What_can_be_given_is_told_and_links_lead_to_the_node()
    {
        await using var stage = await LibraryStage.StartAsync();
        var (nora, server) = (stage.Nora, await SurvivalAsync(stage));

        var permissions = await nora.Servers.PermissionsAsync();
        var credentials = await nora.Console.CredentialsAsync(server);
        var up = await nora.Files.UploadAsync(server);
        var down = await nora.Files.DownloadAsync(server, "/server.properties");

        Assert.Contains(permissions.Groups.SelectMany(g => g.Permissions), p => p.Key == Permissions.ControlStart);
        Assert.StartsWith("ws", credentials.Socket.Scheme, StringComparison.Ordinal);
        Assert.NotEqual(up.Url, down.Url);
    }
}
