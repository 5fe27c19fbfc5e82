namespace PteroBot.EndToEnd.Tests.Panel;

public sealed class PanelApplicationTests
{
    private const string Application = "/api/application";

    private const string NewNode = """{"name":"node-9","location_id":1,"fqdn":"n9.example.com","scheme":"https","memory":1024,"memory_overallocate":0,"disk":1024,"disk_overallocate":0,"daemon_sftp":2022,"daemon_listen":8080}""";

    [Fact]
    public async Task A_node_is_made_found_changed_and_deleted()
    {
        await using var stage = await PanelStage.StartAsync();

        var made = await stage.PostAsync("full", $"{Application}/nodes", NewNode);
        var path = $"{Application}/nodes/{made.Attributes["id"]}";
        var found = await stage.GetAsync("full", $"{Application}/nodes?filter[name]=node-9");
        var changed = await stage.SendAsync("PATCH", "full", path, NewNode.Replace("node-9", "node-10", StringComparison.Ordinal));
        var saved = await stage.GetAsync("full", path);
        var deleted = await stage.SendAsync("DELETE", "full", path);
        var inUse = await stage.SendAsync("DELETE", "full", $"{Application}/nodes/1");

        Assert.Equal(201, made.Status);
        Assert.Single(found.Rows);
        // Nobody listens there, and yet the change is saved.
        Assert.Equal((400, "ConfigurationNotPersistedException", "node-10"), (changed.Status, changed.ErrorCode, (string)saved.Attributes["name"]!));
        Assert.Equal([204, 400], [deleted.Status, inUse.Status]);
    }

    [Fact]
    public async Task A_server_is_made_installed_started_and_force_deleted()
    {
        await using var stage = await PanelStage.StartAsync();
        const string NewServer = """
            {"name":"Fresh","user":2,"egg":1,"docker_image":"ghcr.io/pterodactyl/yolks:java_21","startup":"java -jar {{SERVER_JARFILE}}","start_on_completion":true,
             "environment":{"SERVER_JARFILE":"server.jar","BUILD_NUMBER":"latest","MINECRAFT_VERSION":"latest"},
             "limits":{"memory":512,"swap":0,"disk":512,"io":500,"cpu":100},"feature_limits":{"databases":null,"backups":1},
             "deploy":{"locations":[],"dedicated_ip":false,"port_range":[]}}
            """;

        var made = await stage.PostAsync("full", $"{Application}/servers", NewServer);
        using var socket = await WingsClient.OpenAsync(stage, "adam", (string)made.Attributes["identifier"]!);
        await socket.UntilAsync("status", "running");
        var installed = await stage.GetAsync("full", $"{Application}/servers/{made.Attributes["id"]}");
        var deleted = await stage.SendAsync("DELETE", "full", $"{Application}/servers/{made.Attributes["id"]}/force");

        Assert.Equal((201, "installing", 0), (made.Status, (string)made.Attributes["status"]!, (int)made.Attributes["feature_limits"]!["databases"]!));
        Assert.Equal(1, (int)installed.Attributes["container"]!["installed"]!);
        Assert.Equal(204, deleted.Status);
        Assert.Equal(404, (await stage.GetAsync("nora", $"/api/client/servers/{made.Attributes["identifier"]}")).Status);
    }

    [Fact]
    public async Task A_partial_environment_blanks_the_rest()
    {
        await using var stage = await PanelStage.StartAsync();

        var changed = await stage.SendAsync("PATCH", "full", $"{Application}/servers/1/startup",
            """{"startup":"java","environment":{"SERVER_JARFILE":"server.jar","BUILD_NUMBER":"latest"},"egg":1,"image":"x","skip_scripts":false}""");

        Assert.Equal("", (string)changed.Attributes["container"]!["environment"]!["MINECRAFT_VERSION"]!);
    }

    [Fact]
    public async Task Details_without_an_external_id_forget_it()
    {
        await using var stage = await PanelStage.StartAsync();

        var changed = await stage.SendAsync("PATCH", "full", $"{Application}/servers/1/details", """{"name":"Survival","user":2}""");

        Assert.Null(changed.Attributes["external_id"]);
        Assert.Equal(404, (await stage.GetAsync("full", $"{Application}/servers/external/ext-survival")).Status);
    }

    [Fact]
    public async Task A_database_is_made_shown_with_its_password_reset_and_deleted()
    {
        await using var stage = await PanelStage.StartAsync();
        var path = $"{Application}/servers/1/databases";

        var made = await stage.PostAsync("full", path, """{"database":"stats","remote":"%","host":1}""");
        var before = await PasswordAsync(stage, path);
        var reset = await stage.PostAsync("full", $"{path}/{made.Attributes["id"]}/reset-password");
        var after = await PasswordAsync(stage, path);
        var deleted = await stage.SendAsync("DELETE", "full", $"{path}/{made.Attributes["id"]}");

        Assert.Equal([201, 204, 204], [made.Status, reset.Status, deleted.Status]);
        Assert.NotEqual(before, after);
        Assert.Empty((await stage.GetAsync("full", path)).Rows);
    }

    private static async Task<string> PasswordAsync(PanelStage stage, string path) =>
        (string)(await stage.GetAsync("full", $"{path}?include=password")).Rows[0]["relationships"]!["password"]!["attributes"]!["password"]!;
}
