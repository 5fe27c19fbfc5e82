namespace PteroBot.Panel.Tests.Routes;

/// <summary>Answers as the panel writes them.</summary>
internal static class Samples
{
    public const string Account = """{"object":"user","attributes":{"id":2,"admin":false,"username":"nora","email":"nora@example.com","first_name":"Nora","last_name":"Normal","language":"en"}}""";

    public const string ApiKey = """{"object":"api_key","attributes":{"identifier":"ptlc_EXAMPLE0001","description":"bot","allowed_ips":[],"last_used_at":null,"created_at":"2026-11-20T11:57:32+00:00"}}""";

    public const string NewApiKey = """
        {"object":"api_key","attributes":{"identifier":"ptlc_EXAMPLE0001","description":"bot","allowed_ips":[],"last_used_at":null,"created_at":"2026-11-20T11:57:32+00:00"},
        "meta":{"secret_token":"abcdefghijklmnopqrstuvwxyz012345"}}
        """;

    public const string SshKey = """{"object":"ssh_key","attributes":{"name":"laptop","fingerprint":"abc+/=","public_key":"-----BEGIN PUBLIC KEY-----","created_at":"2026-11-20T11:57:32+00:00"}}""";

    public const string Activity = """
        {"object":"activity_log","attributes":{"id":"356a192b","batch":null,"event":"server:power.start","is_api":true,"ip":null,"description":null,"properties":{"signal":"start"},
        "has_additional_metadata":false,"timestamp":"2026-11-20T12:01:53+00:00","relationships":{"actor":{"object":"user","attributes":{"uuid":"c438fdf6-f582-4a7d-b7da-f3a1f305fb74",
        "username":"nora","email":"nora@example.com","image":"https://example.com","2fa_enabled":false,"created_at":"2026-11-20T11:52:06+00:00"}}}}}
        """;

    public const string Server = """
        {"object":"server","attributes":{"server_owner":true,"identifier":"7250dc0e","internal_id":1,"uuid":"7250dc0e-c690-4559-8595-4a688351bf36","name":"Survival","node":"node-1",
        "limits":{"memory":1024,"swap":0,"disk":5120,"io":500,"cpu":200,"threads":null,"oom_disabled":true},"status":null,"relationships":{"allocations":{"object":"list","data":[]}}},
        "meta":{"is_server_owner":true,"user_permissions":["*"]}}
        """;

    public const string Resources = """{"object":"stats","attributes":{"current_state":"running","is_suspended":false,"resources":{"memory_bytes":1,"cpu_absolute":2.5,"disk_bytes":3,"network_rx_bytes":4,"network_tx_bytes":5,"uptime":6}}}""";

    public const string Websocket = """{"data":{"token":"jwt","socket":"wss://node.example.com:8080/api/servers/7250dc0e-c690-4559-8595-4a688351bf36/ws"}}""";

    public const string Permissions = """{"object":"system_permissions","attributes":{"permissions":{"control":{"description":"x","keys":{"start":"y"}}}}}""";

    public const string Database = """
        {"object":"server_database","attributes":{"id":"bEY4yAD5","host":{"address":"db.example.com","port":3306},"name":"s1_stats","username":"u1_x","connections_from":"%","max_connections":null,
        "relationships":{"password":{"object":"database_password","attributes":{"password":"secret"}}}}}
        """;

    public const string File = """
        {"object":"file_object","attributes":{"name":"server.properties","mode":"-rw-r--r--","mode_bits":"644","size":812,"is_file":true,"is_symlink":false,"mimetype":"text/plain",
        "created_at":"2026-11-20T11:59:01+00:00","modified_at":"2026-11-20T11:59:01+00:00"}}
        """;

    public const string SignedUrl = """{"object":"signed_url","attributes":{"url":"https://node.example.com:8080/download/file?token=jwt"}}""";

    public const string Task = """
        {"object":"schedule_task","attributes":{"id":5,"sequence_id":1,"action":"power","payload":"restart","time_offset":0,"is_queued":false,"continue_on_failure":true,
        "created_at":"2026-11-20T12:02:08+00:00","updated_at":"2026-11-20T12:02:08+00:00"}}
        """;

    public const string Schedule = $$$"""
        {"object":"server_schedule","attributes":{"id":3,"name":"nightly","cron":{"day_of_week":"*","day_of_month":"*","month":"*","hour":"4","minute":"0"},"is_active":true,"is_processing":false,
        "only_when_online":false,"last_run_at":null,"next_run_at":"2026-11-21T04:00:00+00:00","created_at":"2026-11-20T12:02:08+00:00","updated_at":"2026-11-20T12:02:08+00:00",
        "relationships":{"tasks":{"object":"list","data":[{{{Task}}}]} } }}
        """;

    public const string Allocation = """{"object":"allocation","attributes":{"id":2,"ip":"203.0.113.5","ip_alias":null,"port":25566,"notes":"voice","is_default":true}}""";

    public const string Subuser = """
        {"object":"server_subuser","attributes":{"uuid":"7341486f-2f55-4bf1-8cbe-5c121753ec82","username":"mia","email":"mia@example.com","image":"https://example.com","2fa_enabled":false,
        "created_at":"2026-11-20T12:02:09+00:00","permissions":["control.console","websocket.connect"]}}
        """;

    public const string Backup = """
        {"object":"backup","attributes":{"uuid":"4379843c-2d13-4af3-ae21-839fcd4c392b","is_successful":true,"is_locked":true,"name":"first","ignored_files":["*.log"],"checksum":"sha1:3981b08e","bytes":68494,
        "created_at":"2026-11-20T12:01:56+00:00","completed_at":"2026-11-20T12:01:57+00:00"}}
        """;

    public const string Backups = $$$"""{"object":"list","data":[{{{Backup}}}],"meta":{"backup_count":2,"pagination":{"total":2,"count":1,"per_page":1,"current_page":1,"total_pages":2,"links":{} } } }""";

    public const string Variable = """
        {"object":"egg_variable","attributes":{"name":"Jar","description":"The jar","env_variable":"JAR","default_value":"server.jar","server_value":"paper.jar","is_editable":true,"rules":"required"},
        "meta":{"startup_command":"java -jar paper.jar","raw_startup_command":"java -jar {{JAR}}"}}
        """;

    public const string Startup = $$$"""
        {"object":"list","data":[{{{Variable}}}],"meta":{"startup_command":"java -jar paper.jar","docker_images":{"Java 21":"ghcr.io/example/java:21"},"raw_startup_command":"java -jar X"}}
        """;
}
