using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Admin;

/// <summary><c>/admin nodes</c>, <c>allocations</c>, <c>locations</c>, <c>nests</c> and <c>eggs</c> on the simulated panel.</summary>
public sealed class AdminNodesTests
{
    [Fact]
    public async Task A_node_is_made_filled_with_addresses_changed_and_deleted()
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var held = sandbox;
        var world = sandbox.App.Panel.World;

        var list = await admin.RunAsync("admin nodes list");
        var made = await admin.RunAsync("admin nodes create", new Dictionary<string, object> { ["name"] = "node-5", ["host"] = "node-5.example.com", ["memory"] = "64 GiB", ["disk"] = "1t", ["memory-over"] = 50, ["port"] = 8443 });
        var node = world.Nodes.Single(node => node.Name == "node-5");
        var edited = await admin.RunAsync("admin nodes edit", new Dictionary<string, object> { ["node"] = "node-5", ["disk"] = "2t", ["public"] = false });
        var added = await admin.RunAsync("admin allocations add", new { node = "node-5", ip = "192.0.2.9", ports = "25565-25570, 25580", alias = "play.example.com" });
        var again = await admin.RunAsync("admin allocations add", new { node = "node-5", ip = "192.0.2.9", ports = "25565-25571" });
        var question = await admin.RunAsync("admin nodes delete", new { node = "node-5" });
        var deleted = await admin.SubmitAsync(await admin.PressAsync(question.Message, "Delete…"), "node-5");

        Assert.Contains("All nodes of", list.Text, StringComparison.Ordinal);
        Assert.Matches("`Memory` ▰[▰▱]+ [0-9.]+ / 256 GiB · [0-9.]+ GiB free", list.Text);
        Assert.Contains("The node **node-5** is made", made.Text, StringComparison.Ordinal);
        Assert.Contains("0 / 96 GiB · 96 GiB free · 50 % overallocated", made.Text, StringComparison.Ordinal);
        Assert.Equal((65536, 50, 2097152, 8443, false), (node.Memory, node.MemoryOverallocate, node.Disk, node.DaemonListen, node.Public));
        // Nobody has installed Wings there.
        Assert.Contains("Changed: disk and public. Its Wings did not answer", edited.Text, StringComparison.Ordinal);
        Assert.Contains("Added 7 addresses.", added.Text, StringComparison.Ordinal);
        Assert.Contains("Added 1 address. The others were there already.", again.Text, StringComparison.Ordinal);
        Assert.Contains("The node **node-5** is deleted.", deleted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(node, world.Nodes);
    }

    [Fact]
    public async Task The_configuration_is_seen_by_one_person_and_its_token_is_logged_nowhere()
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var held = sandbox;
        var node = sandbox.App.Panel.World.Nodes[0];

        var file = await admin.RunAsync("admin nodes configuration", new { node = "node-1" });
        var card = await admin.RunAsync("admin nodes show", new { node = "node-1" });
        var pressed = await admin.PressAsync(card.Message, "Configuration");
        var old = node.Token;
        var renewed = await admin.PressAsync((await admin.PressAsync(card.Message, "New token")).Message, "New token");
        var full = await admin.RunAsync("admin nodes delete", new { node = "node-1" });
        var logs = string.Join('\n', sandbox.App.Console.Lines);

        Assert.All([file, pressed], answer =>
        {
            Assert.True(answer.Message.IsEphemeral);
            Assert.Contains("config.yml", answer.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(old, answer.ToString(), StringComparison.Ordinal);
        });
        Assert.Contains("It has a new token. Its Wings was told.", renewed.Text, StringComparison.Ordinal);
        Assert.NotEqual(old, node.Token);
        Assert.DoesNotContain(old, logs, StringComparison.Ordinal);
        Assert.DoesNotContain(node.Token, logs, StringComparison.Ordinal);
        Assert.Matches(@"\*\*node-1\*\* still has [0-9]+ servers", full.Text);
    }

    [Fact]
    public async Task Every_refusal_of_the_panel_is_told()
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var held = sandbox;

        var name = await admin.RunAsync("admin nodes create", new { name = "a/b", host = "h", memory = "1g", disk = "1g" });
        var zero = await admin.RunAsync("admin nodes create", new { name = "n", host = "h", memory = "0", disk = "0" });
        var place = await admin.RunAsync("admin nodes create", new { name = "n", host = "h", memory = "1g", disk = "1g", location = "99" });
        var network = await admin.RunAsync("admin allocations add", new { node = "node-1", ip = "192.0.2.0/8", ports = "25565" });
        var port = await admin.RunAsync("admin allocations add", new { node = "node-1", ip = "192.0.2.1", ports = "1024" });
        var taken = await admin.RunAsync("admin locations create", new { name = "harbour" });

        Assert.Contains("(`name`)", name.Text, StringComparison.Ordinal);
        Assert.Contains("(`memory`)", zero.Text, StringComparison.Ordinal);
        Assert.Contains("(`disk`)", zero.Text, StringComparison.Ordinal);
        Assert.Contains("(`location_id`)", place.Text, StringComparison.Ordinal);
        Assert.Contains("CIDR notation only allows masks", network.Text, StringComparison.Ordinal);
        Assert.Contains("greater than 1024", port.Text, StringComparison.Ordinal);
        Assert.Contains("(`short`)", taken.Text, StringComparison.Ordinal);
        Assert.Equal(4, sandbox.App.Panel.World.Nodes.Count);
    }

    [Fact]
    public async Task Addresses_are_listed_filtered_chosen_and_deleted()
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var held = sandbox;
        var world = sandbox.App.Panel.World;
        await admin.RunAsync("admin allocations add", new { node = "node-2", ip = "192.0.2.9", ports = "30000-30029" });
        var used = world.Allocations.Count(row => row.Node.Name == "node-2" && row.Server is not null);

        var all = await admin.RunAsync("admin allocations list", new { node = "node-2" });
        var inUse = await admin.PressAsync(all.Message, "Used");
        var free = await admin.PressAsync(all.Message, "Free");
        var next = await admin.PressAsync(free.Message, "▶");
        var question = await admin.SelectAsync((await admin.RunAsync("admin allocations list", new { node = "node-2", show = "free" })).Message, "adminports/pick/2", [.. FirstFree(world, 2)]);
        var deleted = await admin.SubmitAsync(await admin.PressAsync(question.Message, "Delete…"), "2 addresses");
        var range = await admin.RunAsync("admin allocations delete", new { node = "node-2", ports = "30000-30029", ip = "192.0.2.9" });
        var left = world.Allocations.Count(row => row.Ip == "192.0.2.9");
        var deleting = await admin.SubmitAsync(await admin.PressAsync(range.Message, "Delete…"), $"{left} addresses");
        var emptied = await admin.EventuallySeesAsync(deleting.Message, seen => seen.Says("Deleted"));

        Assert.Contains("Addresses of node-2 · ", all.Text, StringComparison.Ordinal);
        Assert.Contains($"Used addresses of node-2 · {used}", inUse.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("free", inUse.Message.Embeds[0]["description"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("[2 of 2 off]", next.Text, StringComparison.Ordinal);
        Assert.Contains("Deleted 2 addresses.", deleted.Text, StringComparison.Ordinal);
        Assert.Contains($"Deleted {left} addresses.", emptied.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Allocations, row => row.Ip == "192.0.2.9");
        Assert.Equal(used, world.Allocations.Count(row => row.Node.Name == "node-2" && row.Server is not null));
    }

    [Fact]
    public async Task Locations_nests_and_eggs_are_shown_and_locations_changed()
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var held = sandbox;
        var world = sandbox.App.Panel.World;

        var made = await admin.RunAsync("admin locations create", new { name = "attic", description = "Under the roof" });
        var edited = await admin.RunAsync("admin locations edit", new { location = "attic", name = "loft" });
        var full = await admin.RunAsync("admin locations delete", new { location = "harbour" });
        var question = await admin.RunAsync("admin locations delete", new { location = "loft" });
        var deleted = await admin.SubmitAsync(await admin.PressAsync(question.Message, "Delete…"), "loft");
        var nests = await admin.RunAsync("admin nests list");
        var nest = await admin.SelectAsync(nests.Message, "adminnests/open", "1");
        var eggs = await admin.RunAsync("admin eggs list");
        var paper = await admin.RunAsync("admin eggs show", new { egg = "Paper" });

        Assert.Contains("attic", made.Text, StringComparison.Ordinal);
        Assert.Contains("Under the roof", edited.Text, StringComparison.Ordinal);
        Assert.Contains("**harbour** still has 4 nodes", full.Text, StringComparison.Ordinal);
        Assert.Contains("The location **loft** is deleted.", deleted.Text, StringComparison.Ordinal);
        Assert.Single(world.Locations);
        Assert.Contains(world.Nests[0].Name, nests.Text, StringComparison.Ordinal);
        Assert.Contains(world.Nests[0].Eggs[0].Name, nest.Text, StringComparison.Ordinal);
        Assert.Contains("Paper", eggs.Text, StringComparison.Ordinal);
        Assert.Contains("Images", paper.Text, StringComparison.Ordinal);
        Assert.Contains(world.Eggs.First(egg => egg.Name == "Paper").Variables[0].Env, paper.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_Pelican_nodes_are_made_and_changed_without_locations_and_what_it_lacks_is_told()
    {
        var (sandbox, admin) = await AdminStage.StartAsync(PanelFlavour.Pelican);
        await using var held = sandbox;

        var made = await admin.RunAsync("admin nodes create", new { name = "node-5", host = "node-5.example.com", memory = "64 GiB", disk = "1t" });
        var edited = await admin.RunAsync("admin nodes edit", new { node = "node-5", memory = "32 GiB" });
        var locations = await admin.RunAsync("admin locations list");
        var nests = await admin.RunAsync("admin nests list");
        var eggs = await admin.RunAsync("admin eggs show", new { egg = "Paper" });

        Assert.Contains("The node **node-5** is made", made.Text, StringComparison.Ordinal);
        Assert.Contains("Changed: memory.", edited.Text, StringComparison.Ordinal);
        Assert.Equal("Pelican has no locations.", locations.Text);
        Assert.Equal("Pelican has no nests.", nests.Text);
        Assert.Contains("Variables", eggs.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> FirstFree(PteroBot.Sandbox.Panel.World.PanelWorld world, int node) =>
        world.Allocations.Where(row => row.Node.Id == node && row.Server is null).Take(2).Select(row => row.Id.ToString());
}
