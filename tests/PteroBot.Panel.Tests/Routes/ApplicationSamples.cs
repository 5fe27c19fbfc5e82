namespace PteroBot.Panel.Tests.Routes;

/// <summary>Answers of the application API as the panel writes them.</summary>
internal static class ApplicationSamples
{
    public const string User = """
        {"object":"user","attributes":{"id":2,"external_id":"discord-1","uuid":"c438fdf6-f582-4a7d-b7da-f3a1f305fb74","username":"nora","email":"nora@example.com","first_name":"Nora","last_name":"Normal",
        "language":"en","root_admin":true,"2fa":true,"created_at":"2026-11-20T11:52:06+00:00","updated_at":"2026-11-20T12:01:54+00:00"},"meta":{"resource":"https://panel.example.com/api/application/users/2"}}
        """;

    public const string Location = """{"object":"location","attributes":{"id":1,"short":"eu","long":"Europe","updated_at":"2026-11-20T11:52:06+00:00","created_at":"2026-11-20T11:52:06+00:00"}}""";

    public const string Allocation = """{"object":"allocation","attributes":{"id":1,"ip":"203.0.113.5","alias":null,"port":25565,"notes":null,"assigned":true,"relationships":{"server":{"object":"null_resource","attributes":null}}}}""";

    public const string Node = $$$"""
        {"object":"node","attributes":{"id":1,"uuid":"7d51cf0a-e82d-420a-b28b-b35c2b901b44","public":true,"name":"node-1","description":null,"location_id":1,"fqdn":"node-1.example.com","scheme":"https",
        "behind_proxy":false,"maintenance_mode":true,"memory":16384,"memory_overallocate":0,"disk":102400,"disk_overallocate":-1,"upload_size":100,"daemon_listen":8080,"daemon_sftp":2022,
        "daemon_base":"/var/lib/pterodactyl/volumes","created_at":"2026-11-20T11:57:32+00:00","updated_at":"2026-11-20T11:57:32+00:00","sum_memory":"5120","sum_disk":5120,
        "allocated_resources":{"memory":5120,"disk":25600},"relationships":{"allocations":{"object":"list","data":[{{{Allocation}}}]},"location":{{{Location}}},"servers":{"object":"null_resource","attributes":null} } }}
        """;

    public const string Configuration = """
        {"debug":false,"uuid":"7d51cf0a-e82d-420a-b28b-b35c2b901b44","token_id":"FlcZ9ZISL4jVHLA1","token":"secret","api":{"host":"0.0.0.0","port":8080,"ssl":{"enabled":true,"cert":"/a","key":"/b"},"upload_limit":100},
        "system":{"data":"/var/lib","sftp":{"bind_port":2022}},"allowed_mounts":[],"remote":"https://panel.example.com"}
        """;

    public const string Variable = """
        {"object":"server_variable","attributes":{"id":11,"egg_id":5,"name":"Jar","description":"","env_variable":"JAR","default_value":"server.jar","user_viewable":true,"user_editable":true,
        "rules":["required","string"],"created_at":"2026-11-20T11:51:42.000000Z","updated_at":"2026-11-20T11:51:42.000000Z","server_value":"paper.jar"}}
        """;

    public const string Nest = """
        {"object":"nest","attributes":{"id":1,"uuid":"5088bbcd-f7d7-460b-abd3-07c2cded45cb","author":"support@example.com","name":"Minecraft","description":"x","created_at":"2026-11-20T11:51:42+00:00",
        "updated_at":"2026-11-20T11:51:42+00:00"}}
        """;

    public const string Egg = $$$"""
        {"object":"egg","attributes":{"id":5,"uuid":"4b0b4c51-d97d-48ee-ab51-5019aac8827a","name":"Paper","nest":1,"author":"parker@example.com","description":null,"docker_image":"a","docker_images":{"Java 21":"a"},
        "config":{"files":[],"startup":{"done":")!"},"stop":"stop","logs":[],"file_denylist":[],"extends":null},"startup":"java","script":{"privileged":true,"install":"x","entry":"ash","container":"c","extends":null},
        "created_at":"2026-11-20T11:51:42+00:00","updated_at":"2026-11-20T11:51:42+00:00","relationships":{"variables":{"object":"list","data":[{{{Variable}}}]},"config":{"object":null,"attributes":null} } }}
        """;

    public const string Database = """
        {"object":"databases","attributes":{"id":2,"server":1,"host":1,"database":"s1_two","username":"u1_x","remote":"%","max_connections":0,"created_at":"2026-11-20T12:01:55+00:00",
        "updated_at":"2026-11-20T12:01:55+00:00","relationships":{"password":{"object":"database_password","attributes":{"password":"secret"}},"host":{"object":"database_host","attributes":{"id":1,"name":"main",
        "host":"db.example.com","port":3306,"username":"panel","node":null,"created_at":"2026-11-20T11:57:32+00:00","updated_at":"2026-11-20T11:57:32+00:00"}}}}}
        """;

    public const string Server = $$$"""
        {"object":"server","attributes":{"id":1,"external_id":"ext-1","uuid":"7250dc0e-c690-4559-8595-4a688351bf36","identifier":"7250dc0e","name":"Survival","description":"Main","status":null,"suspended":false,
        "limits":{"memory":1024,"swap":0,"disk":5120,"io":500,"cpu":200,"threads":null,"oom_disabled":true},"feature_limits":{"databases":2,"allocations":3,"backups":3},"user":2,"node":1,"allocation":1,"nest":1,"egg":5,
        "container":{"startup_command":"java","image":"a","installed":1,"environment":{"JAR":"paper.jar","STARTUP":"java","P_SERVER_ALLOCATION_LIMIT":3}},"updated_at":"2026-11-20T12:02:09+00:00",
        "created_at":"2026-11-20T11:58:59+00:00","relationships":{"user":{{{User}}},"node":{{{Node}}},"databases":{"object":"list","data":[{{{Database}}}]},"variables":{"object":"null_resource","attributes":null},
        "subusers":{"object":"list","data":[{"object":"subuser","attributes":{"id":1,"user_id":3,"server_id":1,"permissions":["control.start"],"created_at":"2026-11-20T12:02:09+00:00","updated_at":"2026-11-20T12:02:09+00:00"}}]} } }}
        """;
}
