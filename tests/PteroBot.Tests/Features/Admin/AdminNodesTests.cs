using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PteroBot.Audit;
using PteroBot.Features.Admin;
using PteroBot.Features.Admin.Nodes;
using PteroBot.Panel.Application;

namespace PteroBot.Tests.Features.Admin;

public sealed class AdminNodesTests
{
    [Theory]
    [InlineData(5120, 16384, 0, 16384L, 11264L)]
    [InlineData(5120, 16384, 50, 24576L, 19456L)]
    [InlineData(20000, 16384, 0, 16384L, -3616L)]
    [InlineData(5120, 16384, -1, null, null)]
    [InlineData(5120, 0, 0, null, null)]
    public void Room_is_counted_over_the_overallocation(long used, long there, int over, long? limit, long? free)
    {
        var room = NodeRoom.Of(used, there, over);

        Assert.Equal((used, limit, free), (room.Used, room.Limit, room.Free));
    }

    [Fact]
    public void The_list_shows_bars_and_says_what_is_free_too_much_or_without_limit()
    {
        Node[] nodes =
        [
            Some(1, "roomy", 16384, 4096),
            Some(2, "over", 16384, 20480),
            Some(3, "open", 16384, 4096) with { MemoryOverallocate = -1, IsPublic = false, IsUnderMaintenance = true },
        ];

        var text = NodesEmbeds.List(new NodesView(PanelStub.Address, nodes), AdminView.Start(NodeIds.Area)).Embeds[0].Description;

        Assert.Contains("`Memory` ▰▰▱▱▱▱▱▱▱▱ 4 / 16 GiB · 12 GiB free", text, StringComparison.Ordinal);
        Assert.Contains("`Memory` ▰▰▰▰▰▰▰▰▰▰ 20 / 16 GiB · 4 GiB too much", text, StringComparison.Ordinal);
        Assert.Contains("`Memory` 4 GiB promised, no limit", text, StringComparison.Ordinal);
        Assert.Contains("in maintenance · not public", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_sends_everything_again_that_the_panel_would_reset()
    {
        await using var world = await StartAsync();
        world.Takes("PATCH", "nodes/1", AdminScript.Node(1, "node-1"));

        var changed = await world.RunAsync("admin nodes edit", ("node", "node-1"), ("memory", "32 GiB"), ("maintenance", "true"));

        Assert.Equal("edit: Changed: memory and maintenance.", changed);
        var sent = JsonNode.Parse(Assert.Single(world.Sent("PATCH")))!;
        Assert.Equal(("node-1", 1, "node-1.example.com", "https", 32768, 0, 102400, -1, 8443, 2222, true, true, true, 256, "/srv/volumes"),
            ((string?)sent["name"], (int?)sent["location_id"], (string?)sent["fqdn"], (string?)sent["scheme"], (int?)sent["memory"], (int?)sent["memory_overallocate"], (int?)sent["disk"],
                (int?)sent["disk_overallocate"], (int?)sent["daemon_listen"], (int?)sent["daemon_sftp"], (bool?)sent["public"], (bool?)sent["behind_proxy"], (bool?)sent["maintenance_mode"],
                (int?)sent["upload_size"], (string?)sent["daemon_base"]));
        Assert.Null(sent["reset_secret"]);
    }

    [Fact]
    public void On_Pelican_its_own_fields_are_kept_as_well()
    {
        var node = Some(1, "node-1", 1024, 0) with { LocationId = null, Cpu = 400, CpuOverallocate = 50, DaemonConnect = 443 };

        var whole = new NodeForm { Memory = "2 GiB" }.Over(NewNode.From(node), null);

        Assert.Equal((2048, 400, 50, 443, null), (whole.Memory, whole.Cpu, whole.CpuOverallocate, whole.DaemonConnect, whole.LocationId));
    }

    [Fact]
    public async Task A_change_that_the_node_could_not_be_told_was_kept_all_the_same()
    {
        await using var world = await StartAsync();
        world.Refuses("PATCH", "nodes/1", HttpStatusCode.BadRequest, "ConfigurationNotPersistedException", "There was an error contacting the node. <strong>The change was saved.</strong>");

        var changed = await world.RunAsync("admin nodes edit", ("node", "node-1"), ("name", "node-one"));

        Assert.Equal("edit: Changed: name. Its Wings did not answer, so the panel could not tell it. Put the configuration there by hand and restart it.", changed);
        Assert.Equal(AuditResult.Succeeded, Assert.Single(await world.AuditAsync()).Result);
    }

    [Fact]
    public async Task A_node_is_made_with_defaults_at_the_only_location()
    {
        await using var world = await StartAsync();
        world.Takes("POST", "nodes", AdminScript.Node(5, "node-5")).One("nodes/5", AdminScript.Node(5, "node-5"));

        var made = await world.RunAsync("admin nodes create", ("name", "node-5"), ("host", "node-5.example.com"), ("memory", "16g"), ("disk", "100 GiB"));

        Assert.StartsWith("edit: The node **node-5** is made.", made, StringComparison.Ordinal);
        var sent = JsonNode.Parse(Assert.Single(world.Sent("POST")))!;
        Assert.Equal((1, 16384, 102400, "https", 8080, 2022, true, 0, 0),
            ((int?)sent["location_id"], (int?)sent["memory"], (int?)sent["disk"], (string?)sent["scheme"], (int?)sent["daemon_listen"], (int?)sent["daemon_sftp"], (bool?)sent["public"],
                (int?)sent["memory_overallocate"], (int?)sent["disk_overallocate"]));
    }

    [Fact]
    public async Task What_cannot_be_read_is_not_sent_and_what_the_panel_refuses_is_told()
    {
        await using var world = await StartAsync();
        world.Invalid("POST", "nodes", ("name", "regex", "The name format is invalid."), ("fqdn", "", "The fully qualified domain name provided does not resolve to a valid IP address."));

        var size = await world.RunAsync("admin nodes create", ("name", "n"), ("host", "h"), ("memory", "much"), ("disk", "1g"));
        var place = await world.RunAsync("admin nodes create", ("name", "n"), ("host", "h"), ("memory", "1g"), ("disk", "1g"), ("location", "attic"));
        var before = world.Sent("POST").Count;
        var refused = await world.RunAsync("admin nodes create", ("name", "/"), ("host", "nowhere"), ("memory", "1g"), ("disk", "1g"), ("location", "HARBOUR"));

        Assert.Equal("edit: `much` is no size. Write it as `16 GiB` or `512 GiB`; a bare number means MiB.", size);
        Assert.Equal("edit: No location of the panel is called `attic`. Pick one from the list that appears while you type.", place);
        Assert.Equal(0, before);
        Assert.Equal("edit: The panel did not take it:\n- The name format is invalid. (`name`)\n- The fully qualified domain name provided does not resolve to a valid IP address. (`fqdn`)", refused);
    }

    [Fact]
    public async Task The_configuration_is_a_file_for_one_person_and_its_reading_is_recorded_without_the_token()
    {
        const string Json = """
            {"debug":false,"uuid":"00000001-0000-4000-8000-000000000000","token_id":"planted-id","token":"planted\"secret","api":{"host":"0.0.0.0","port":8443,
            "ssl":{"enabled":true,"cert":"/etc/cert.pem","key":"/etc/key.pem"},"upload_limit":256},"system":{"data":"/srv/volumes","sftp":{"bind_port":2222}},"allowed_mounts":["/mnt/a"],"remote":"https://panel.example.com"}
            """;
        await using var world = await StartAsync();
        world.One("nodes/1/configuration", Json);

        var calls = await world.HandleAsync(Typed.Command("admin nodes configuration", FeatureWorld.Adam, ("node", "node-1")));

        Assert.Equal("defer private", calls[0]);
        Assert.StartsWith("edit: The configuration of **node-1**.", calls[^1], StringComparison.Ordinal);
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal(("node.configuration", "1", AuditResult.Succeeded), (record.Action, record.Target, record.Result));
        Assert.DoesNotContain("planted", record.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_configuration_file_is_what_wings_reads()
    {
        var configuration = new NodeConfiguration
        {
            Uuid = Guid.Parse("00000001-0000-4000-8000-000000000000"), TokenId = "id", Token = "a\"b: #c", Remote = "https://panel.example.com", AllowedMounts = ["/mnt/a"],
            Api = new NodeApiConfiguration { Host = "0.0.0.0", Port = 8443, UploadLimit = 256, Ssl = new NodeTlsConfiguration { Enabled = true, Certificate = "/c.pem", Key = "/k.pem" } },
            System = new NodeSystemConfiguration { Data = "/srv", Sftp = new NodeSftpConfiguration { BindPort = 2222 } },
        };

        Assert.Equal("""
            debug: false
            uuid: 00000001-0000-4000-8000-000000000000
            token_id: "id"
            token: "a\"b: #c"
            api:
              host: "0.0.0.0"
              port: 8443
              ssl:
                enabled: true
                cert: "/c.pem"
                key: "/k.pem"
              upload_limit: 256
            system:
              data: "/srv"
              sftp:
                bind_port: 2222
            allowed_mounts:
              - "/mnt/a"
            remote: "https://panel.example.com"

            """, NodeConfigFile.Text(configuration));
        using var file = new StreamReader(NodeConfigFile.Of(configuration).Stream, Encoding.UTF8);
        Assert.Equal(NodeConfigFile.Text(configuration), file.ReadToEnd());
    }

    [Fact]
    public async Task A_node_is_deleted_when_its_name_was_typed_and_not_while_it_has_servers()
    {
        await using var world = await StartAsync();
        world.Takes("DELETE", "nodes/1").One("nodes/2", AdminScript.Node(2, "node-2", servers: [AdminScript.Server(1, "Survival")]));

        var full = await world.RunAsync("admin nodes delete", ("node", "node-2"));
        var question = await world.RunAsync("admin nodes delete", ("node", "1"));
        var wrong = await world.SubmitAsync("adminnodes/delete/1", "name", "node-2");
        var before = world.Sent("DELETE").Count;
        var deleted = await world.SubmitAsync("adminnodes/delete/1", "name", "node-1");

        Assert.Equal("edit: **node-2** still has 1 server. Move or delete it first.", full);
        Assert.Equal("edit: Delete the node node-1?", question);
        Assert.Equal("note: That was not `node-1`, so nothing was deleted.", wrong);
        Assert.Equal(0, before);
        Assert.Equal("edit: The node **node-1** is deleted.", deleted);
    }

    [Fact]
    public async Task A_new_token_is_asked_for_once_more()
    {
        await using var world = await StartAsync();
        world.Takes("PATCH", "nodes/1", AdminScript.Node(1, "node-1"));

        var question = await world.PressAsync("adminnodes/asktoken/1");
        var before = world.Sent("PATCH").Count;
        var done = await world.PressAsync("adminnodes/token/1/CONFIRMED");

        Assert.Equal("edit: A new token for node-1?", question);
        Assert.Equal(0, before);
        Assert.Equal("edit: It has a new token. Its Wings was told.", done);
        Assert.True((bool)JsonNode.Parse(Assert.Single(world.Sent("PATCH")))!["reset_secret"]!);
    }

    [Fact]
    public async Task A_key_without_the_right_is_told_which()
    {
        await using var world = await FeatureWorld.StartAsync();
        world.Denies("GET", "nodes");

        var answer = await world.RunAsync("admin nodes list");

        Assert.StartsWith("edit: This Discord server's application key may not do that: it lacks **Read** on **Nodes**.", answer, StringComparison.Ordinal);
    }

    private static Node Some(int id, string name, long memory, long used) => new()
    {
        Id = id, Name = name, Fqdn = $"{name}.example.com", Scheme = "https", IsPublic = true, Memory = memory, Disk = 102400, DaemonListen = 8080, DaemonSftp = 2022, DaemonBase = "/srv",
        UploadSize = 100, LocationId = 1, Allocated = new AllocatedResources { Memory = used, Disk = 1024 },
    };

    private static async Task<FeatureWorld> StartAsync()
    {
        var world = await FeatureWorld.StartAsync();
        return world.List("nodes", AdminScript.Node(1, "node-1"), AdminScript.Node(2, "node-2")).List("nests").List("locations", AdminScript.Location(1, "harbour"))
            .One("nodes/1", AdminScript.Node(1, "node-1", servers: []));
    }
}
