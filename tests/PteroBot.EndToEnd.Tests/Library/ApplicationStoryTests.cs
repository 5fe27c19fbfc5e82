using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.EndToEnd.Tests.Library;

/// <summary>What an administrator does, through the library, on the simulated panel.</summary>
public sealed class ApplicationStoryTests
{
    [Fact]
    public async Task A_server_is_made_changed_suspended_and_deleted()
    {
        await using var stage = await LibraryStage.StartAsync();
        var admin = stage.Admin;
        var like = await admin.Servers.GetAsync((await admin.Servers.ListAsync(new ServerQuery { Name = "Survival" })).Items[0].Id, ServerIncludes.User | ServerIncludes.Node | ServerIncludes.Egg);

        var made = await admin.Servers.CreateAsync(new NewServer("New", like.OwnerId, like.EggId)
        {
            DockerImage = like.Container.Image, Startup = like.Container.StartupCommand, Environment = ServerStartup.From(like).Environment,
            Limits = like.Limits, FeatureLimits = like.FeatureLimits, ExternalId = "shop-1", Deploy = new Deployment(),
        });
        var found = await admin.Servers.GetExternalAsync("shop-1");
        var renamed = await admin.Servers.SetDetailsAsync(made.Id, ServerDetails.From(found) with { Name = "Renamed" });
        var built = await admin.Servers.SetBuildAsync(made.Id, ServerBuild.From(renamed) with { Limits = renamed.Limits with { Memory = 2048 } });
        var started = await admin.Servers.SetStartupAsync(made.Id, ServerStartup.From(built) with { SkipScripts = true });
        await admin.Servers.SuspendAsync(made.Id);
        var suspended = await admin.Servers.GetAsync(made.Id);
        await admin.Servers.UnsuspendAsync(made.Id);
        var open = await admin.Servers.GetAsync(made.Id);
        await admin.Servers.DeleteAsync(made.Id);

        Assert.Equal((made.Id, "shop-1", 2048L), (found.Id, renamed.ExternalId, built.Limits.Memory));
        Assert.Equal(built.Container.Environment["SERVER_JARFILE"], started.Container.Environment["SERVER_JARFILE"]);
        Assert.True(suspended.IsSuspended && !open.IsSuspended);
        Assert.Equal(("Renamed", 2048L), (open.Name, open.Limits.Memory));
        Assert.Equal(("nora", "node-1", false), (like.Owner!.Username, like.Node!.Name, like.Egg is null));
        await Assert.ThrowsAsync<PanelNotFoundException>(() => admin.Servers.GetAsync(made.Id));
    }

    [Fact]
    public async Task Users_locations_nodes_and_addresses_come_and_go()
    {
        await using var stage = await LibraryStage.StartAsync();
        var admin = stage.Admin;

        var user = await admin.Users.CreateAsync(new NewUser("new@example.com", "newbie", "New", "Bie") { ExternalId = "discord-1", Password = "long enough" });
        var changed = await admin.Users.UpdateAsync(user.Id, NewUser.From(user) with { FirstName = "Newer" });
        var external = await admin.Users.GetExternalAsync("discord-1");
        await admin.Users.DeleteAsync(user.Id);
        var location = await admin.Locations.CreateAsync(new NewLocation("moon", "The moon"));
        var node = await admin.Nodes.CreateAsync(new NewNode("node-9", location.Id, "node-9.example.com") { Memory = 1024, Disk = 2048 });
        await admin.Allocations.CreateAsync(node.Id, new NewAllocations("203.0.113.9", ["25565-25567"]));
        var addresses = await admin.Allocations.ListAsync(node.Id, new AllocationQuery { ServerId = 0 });
        var configuration = await admin.Nodes.ConfigurationAsync(node.Id);
        foreach (var address in addresses.Items)
            await admin.Allocations.DeleteAsync(node.Id, address.Id);
        await admin.Nodes.DeleteAsync(node.Id);
        await admin.Locations.DeleteAsync(location.Id);

        Assert.Equal(("Newer", user.Id), (changed.FirstName, external.Id));
        Assert.Equal(3, addresses.Total);
        Assert.NotEmpty(configuration.Token);
        await Assert.ThrowsAsync<PanelNotFoundException>(() => admin.Locations.GetAsync(location.Id));
        await Assert.ThrowsAsync<PanelNotFoundException>(() => admin.Users.GetAsync(user.Id));
    }

    [Fact]
    public async Task Everything_can_be_listed()
    {
        await using var stage = await LibraryStage.StartAsync();
        var admin = stage.Admin;

        var servers = admin.Servers.AllAsync(new ServerQuery { PerPage = 4 }).ToBlockingEnumerable(TestContext.Current.CancellationToken).ToList();
        var users = admin.Users.AllAsync().ToBlockingEnumerable(TestContext.Current.CancellationToken).ToList();
        var nodes = admin.Nodes.AllAsync().ToBlockingEnumerable(TestContext.Current.CancellationToken).ToList();
        var nests = admin.Nests.AllAsync().ToBlockingEnumerable(TestContext.Current.CancellationToken).ToList();
        var eggs = await admin.Eggs.ListAsync(nests[0].Id, EggIncludes.Variables);
        var deployable = await admin.Nodes.DeployableAsync(new DeployableQuery { Memory = 1, Disk = 1 });

        Assert.Distinct(servers.Select(s => s.Id));
        Assert.True(servers.Count >= 10 && users.Count >= 3 && nodes.Count >= 2, $"{servers.Count} servers, {users.Count} users, {nodes.Count} nodes");
        Assert.NotEmpty(eggs[0].Variables!);
        Assert.NotEmpty(deployable.Items);
    }

    [Fact]
    public async Task A_key_without_the_right_is_told_so()
    {
        await using var stage = await LibraryStage.StartAsync();
        using var panels = new Panels(new PanelOptions { AllowPrivate = true });
        var reader = panels.Application(stage.Panel, stage.Key("readonly"));

        var failure = await Assert.ThrowsAsync<NotPermittedException>(() => reader.Servers.SuspendAsync(1));

        Assert.Equal(DenialReason.MissingPermission, failure.Reason);
    }
}
