using PteroBot.Panel.Client;

namespace PteroBot.Panel.Tests.Wire;

public sealed class ServerWireTests
{
    private const string Full = """
        {"object":"server","attributes":{"server_owner":false,"identifier":"7250dc0e","internal_id":12,"uuid":"7250dc0e-c690-4559-8595-4a688351bf36",
        "name":"Survival","node":"node-1","is_node_under_maintenance":false,"sftp_details":{"ip":"node-1.example.com","port":2022},"description":"Main world",
        "limits":{"memory":4096,"swap":-1,"disk":10240,"io":500,"cpu":200,"threads":"0-1","oom_disabled":true},"invocation":"java -jar [hidden]",
        "docker_image":"ghcr.io/example/java:21","egg_features":["eula"],"feature_limits":{"databases":null,"allocations":3,"backups":2},"status":null,
        "is_suspended":false,"is_installing":false,"is_transferring":false,"from_a_newer_panel":{"x":[1,{"y":2}]},
        "relationships":{
          "allocations":{"object":"list","data":[
            {"object":"allocation","attributes":{"id":1,"ip":"203.0.113.5","ip_alias":null,"port":25565,"notes":"voice","is_default":false}},
            {"object":"allocation","attributes":{"id":2,"ip":"203.0.113.5","ip_alias":"play.example.com","port":25566,"notes":null,"is_default":true}}]},
          "variables":{"object":"list","data":[{"object":"egg_variable","attributes":{"name":"Jar","description":"","env_variable":"JAR","default_value":"server.jar",
            "server_value":null,"is_editable":true,"rules":"required|string"}}]},
          "egg":{"object":"egg","attributes":{"uuid":"11111111-2222-3333-4444-555555555555","name":"Paper"}},
          "subusers":{"object":"list","data":[{"object":"server_subuser","attributes":{"uuid":"99999999-2222-3333-4444-555555555555","username":"mia","email":"mia@example.com",
            "image":"https://example.com/x","2fa_enabled":true,"created_at":"2026-11-20T12:00:00+01:00","permissions":{"0":"control.start","2":"websocket.connect"}}}]}}},
        "meta":{"is_server_owner":false,"user_permissions":["control.start","websocket.connect"]}}
        """;

    [Fact]
    public async Task A_server_is_read_with_everything()
    {
        using var rig = new Rig().Ok("/api/client/servers/7250dc0e?include=egg,subusers", Full);

        var server = await rig.Client.Servers.GetAsync(Rig.Server, ServerIncludes.Egg | ServerIncludes.Subusers);

        Assert.Equal(("Survival", "Main world", "node-1", 12), (server.Name, server.Description, server.Node, server.Number));
        Assert.Equal((4096L * 1024 * 1024, -1L, 200, "0-1", true), (server.Limits.MemoryBytes, server.Limits.Swap, server.Limits.Cpu, server.Limits.Threads, server.Limits.OomDisabled));
        Assert.Equal((null, 3, 2), (server.FeatureLimits.Databases, server.FeatureLimits.Allocations, server.FeatureLimits.Backups));
        Assert.Equal((ServerStatus.Normal, ServerObstacle.None), (server.Status, server.Obstacle));
        Assert.Equal("play.example.com:25566", server.PrimaryAllocation!.Address);
        Assert.Equal("203.0.113.5:25565", server.Allocations[0].Address);
        Assert.Equal("server.jar", Assert.Single(server.Variables).Value);
        Assert.Equal("Paper", server.Egg!.Name);
        Assert.Equal("node-1.example.com", server.Sftp.Host);
        Assert.Equal(["eula"], server.EggFeatures);
    }

    [Fact]
    public async Task Permissions_are_read_from_an_array_and_from_the_object_that_duplicates_leave()
    {
        using var rig = new Rig().Ok("/api/client/servers/7250dc0e", Full);

        var server = await rig.Client.Servers.GetAsync(Rig.Server);

        Assert.True(server.Permissions!.Allows(PowerSignal.Start));
        Assert.False(server.Permissions.Allows(PowerSignal.Kill));
        var subuser = Assert.Single(server.Subusers!);
        Assert.True(subuser.HasTwoFactor);
        Assert.Equal(["control.start", "websocket.connect"], subuser.Permissions.Keys.Order());
        Assert.Equal(TimeSpan.FromHours(1), subuser.CreatedAt.Offset);
    }

    [Fact]
    public async Task Refused_relations_and_nulls_are_absorbed()
    {
        using var rig = new Rig().Ok("/api/client/servers/7250dc0e", """
            {"object":"server","attributes":{"identifier":"7250dc0e","uuid":"7250dc0e-c690-4559-8595-4a688351bf36","name":"S","description":null,"limits":null,"egg_features":null,
            "feature_limits":null,"status":"suspended","is_suspended":true,"sftp_details":null,
            "relationships":{"allocations":{"object":"list","data":[]},"variables":{"object":"null_resource","attributes":null},"egg":{"object":"null_resource","attributes":null},
            "subusers":{"object":"null_resource","attributes":null}}},"meta":{"is_server_owner":true,"user_permissions":["*"]}}
            """);

        var server = await rig.Client.Servers.GetAsync(Rig.Server);

        Assert.Equal("", server.Description);
        Assert.Empty(server.Variables);
        Assert.Empty(server.EggFeatures);
        Assert.Null(server.Egg);
        Assert.Null(server.Subusers);
        Assert.Null(server.PrimaryAllocation);
        Assert.Null(server.Limits.MemoryBytes);
        Assert.Equal(ServerObstacle.Suspended, server.Obstacle);
        Assert.True(server.IsOwner);
        Assert.True(server.Permissions!.Allows(Permissions.BackupRestore));
    }

    [Fact]
    public async Task Missing_fields_are_absorbed()
    {
        using var rig = new Rig().Ok("/api/client/servers/7250dc0e", """{"object":"server","attributes":{"identifier":"7250dc0e"}}""");

        var server = await rig.Client.Servers.GetAsync(Rig.Server);

        Assert.Equal(("", "", ServerStatus.Normal), (server.Name, server.Node, server.Status));
        Assert.Empty(server.Allocations);
        Assert.Equal(PermissionSet.Empty, server.Permissions);
    }

    [Theory]
    [InlineData("installing", ServerStatus.Installing, ServerObstacle.Installing)]
    [InlineData("install_failed", ServerStatus.InstallFailed, ServerObstacle.Installing)]
    [InlineData("reinstall_failed", ServerStatus.ReinstallFailed, ServerObstacle.None)]
    [InlineData("suspended", ServerStatus.Suspended, ServerObstacle.Suspended)]
    [InlineData("restoring_backup", ServerStatus.RestoringBackup, ServerObstacle.RestoringBackup)]
    [InlineData("hibernating", ServerStatus.Normal, ServerObstacle.None)]
    public async Task Every_status_is_known_and_unknown_ones_do_no_harm(string word, ServerStatus status, ServerObstacle obstacle)
    {
        using var rig = new Rig().Ok("/api/client/servers/7250dc0e", $$$"""{"object":"server","attributes":{"identifier":"7250dc0e","status":"{{{word}}}"}}""");

        var server = await rig.Client.Servers.GetAsync(Rig.Server);

        Assert.Equal((status, obstacle), (server.Status, server.Obstacle));
    }

    [Fact]
    public async Task Maintenance_of_the_node_and_a_transfer_close_a_server()
    {
        using var rig = new Rig()
            .Ok("/api/client/servers/7250dc0e", """{"object":"server","attributes":{"identifier":"7250dc0e","is_node_under_maintenance":true,"is_transferring":true}}""")
            .Ok("/api/client/servers/7250dc0e", """{"object":"server","attributes":{"identifier":"7250dc0e","is_transferring":true}}""");

        var first = await rig.Client.Servers.GetAsync(Rig.Server);
        var second = await rig.Client.Servers.GetAsync(Rig.Server);

        Assert.Equal((ServerObstacle.NodeMaintenance, ServerObstacle.Transferring), (first.Obstacle, second.Obstacle));
    }

    [Fact]
    public async Task Pelican_adds_an_alias_and_leaves_the_description_out()
    {
        using var rig = new Rig().Ok("/api/client/servers/7250dc0e", """
            {"object":"server","attributes":{"identifier":"7250dc0e","sftp_details":{"ip":"a","alias":"sftp.example.com","port":2022},"limits":{"memory":0,"oom_killer":true,"oom_disabled":false}}}
            """);

        var server = await rig.Client.Servers.GetAsync(Rig.Server);

        Assert.Equal("sftp.example.com", server.Sftp.Alias);
        Assert.False(server.Limits.OomDisabled);
    }
}
