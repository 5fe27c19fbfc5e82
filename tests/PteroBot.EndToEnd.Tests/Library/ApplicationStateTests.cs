using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.EndToEnd.Tests.Library;

/// <summary>The routes of the application API that no story comes by: each changes something and finds it changed.</summary>
public sealed class ApplicationStateTests
{
    private static async Task<Server> SurvivalAsync(LibraryStage stage) =>
        (await stage.Admin.Servers.ListAsync(new ServerQuery { Name = "Survival" })).Items[0];

    [Fact]
    public async Task Databases_of_a_server_come_and_go()
    {
        await using var stage = await LibraryStage.StartAsync();
        var (databases, server) = (stage.Admin.Databases, (await SurvivalAsync(stage)).Id);

        var made = await databases.CreateAsync(server, new NewDatabase("shop", Host: 1));
        var first = await databases.GetAsync(server, made.Id, DatabaseIncludes.Password);
        await databases.ResetPasswordAsync(server, made.Id);
        var second = await databases.GetAsync(server, made.Id, DatabaseIncludes.Password);
        var listed = await databases.ListAsync(server);
        await databases.DeleteAsync(server, made.Id);

        Assert.NotEqual(first.Password, second.Password);
        Assert.Contains(listed, d => d.Id == made.Id);
        await Assert.ThrowsAsync<PanelNotFoundException>(() => databases.GetAsync(server, made.Id));
    }

    [Fact]
    public async Task Nodes_and_locations_are_changed_and_listed()
    {
        await using var stage = await LibraryStage.StartAsync();
        var admin = stage.Admin;

        var location = await admin.Locations.CreateAsync(new NewLocation("moon"));
        var moved = await admin.Locations.UpdateAsync(location.Id, new NewLocation("mars", "Further out"));
        var locations = await admin.Locations.ListAsync(new LocationQuery());
        var node = await admin.Nodes.CreateAsync(new NewNode("node-9", location.Id, "node-9.example.com") { Memory = 1024, Disk = 2048 });
        // No Wings listens there: the panel keeps the change and complains that it could not pass it on.
        var unheard = await Assert.ThrowsAsync<PanelRefusedException>(() => admin.Nodes.UpdateAsync(node.Id, NewNode.From(node) with { Memory = 4096 }));
        var changed = await admin.Nodes.GetAsync(node.Id);
        var nodes = await admin.Nodes.ListAsync(new NodeQuery());
        var refused = await Assert.ThrowsAsync<PanelRefusedException>(() => admin.Locations.DeleteAsync(location.Id));
        await admin.Nodes.DeleteAsync(node.Id);

        Assert.Equal(("mars", 4096L), (moved.Code, (long)changed.Memory));
        Assert.Contains(locations.Items, l => l.Id == location.Id);
        Assert.Contains(nodes.Items, n => n.Id == node.Id);
        Assert.NotNull(refused.Detail);
        Assert.Contains("saved", unheard.Detail, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PanelNotFoundException>(() => admin.Nodes.GetAsync(node.Id));
    }

    [Fact]
    public async Task Nests_eggs_and_users_are_found_by_their_number()
    {
        await using var stage = await LibraryStage.StartAsync();
        var admin = stage.Admin;

        var nests = await admin.Nests.ListAsync(new NestQuery());
        var nest = await admin.Nests.GetAsync(nests.Items[0].Id);
        var eggs = await admin.Eggs.ListAsync(nest.Id);
        var egg = await admin.Eggs.GetAsync(nest.Id, eggs[0].Id);
        var users = await admin.Users.ListAsync(new UserQuery());
        var user = await admin.Users.GetAsync(users.Items[0].Id);

        Assert.Equal((nests.Items[0].Name, eggs[0].Name, users.Items[0].Username), (nest.Name, egg.Name, user.Username));
    }

    [Fact]
    public async Task A_server_is_installed_anew_and_removed_by_force()
    {
        await using var stage = await LibraryStage.StartAsync();
        var servers = stage.Admin.Servers;
        var server = await SurvivalAsync(stage);

        await servers.ReinstallAsync(server.Id);
        var during = stage.Survival.Status;
        await LibraryStage.UntilAsync(() => stage.Survival.Status is null, "installed");
        var reinstalled = await servers.GetAsync(server.Id);
        await servers.ForceDeleteAsync(server.Id);

        Assert.Equal(("installing", true), (during, reinstalled.Container.IsInstalled));
        await Assert.ThrowsAsync<PanelNotFoundException>(() => servers.GetAsync(server.Id));
    }
}
