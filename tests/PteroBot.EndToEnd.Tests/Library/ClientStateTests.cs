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
        await nora.Settings.ReinstallAsync(server);
        var closed = await Record.ExceptionAsync(() => nora.Power.SendAsync(server, PowerSignal.Start));

        Assert.Equal(("Renamed", before.DockerImages.Values.Last()), (seen.Name, seen.DockerImage));
        Assert.Equal("1.20.1", changed.Variable.Value);
        Assert.Equal((PowerState.Running, true), (resources.State, resources.IsKnown));
        Assert.Contains(activity.Items, entry => entry.Event == "server:settings.rename");
        Assert.True(closed is null or ServerStateException { Obstacle: ServerObstacle.Installing }, closed?.ToString());
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
        await nora.Backups.RestoreAsync(server, made.Uuid, new BackupRestoration(false));

        Assert.Equal((made.Uuid, BackupState.Finished), (found.Uuid, found.State));
        Assert.NotEmpty(link.Url.Query);
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
