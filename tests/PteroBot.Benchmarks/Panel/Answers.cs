using System.Globalization;
using System.Text;

namespace PteroBot.Benchmarks.Panel;

/// <summary>Bodies as large as those that a real panel answered with.</summary>
internal static class Answers
{
    public const int ListedServers = 50;

    private const string Variables =
        """
        {"object":"egg_variable","attributes":{"name":"Minecraft Version","description":"The version of minecraft to download. \r\n\r\nLeave at latest to always get the latest version. Invalid versions will default to latest.","env_variable":"MINECRAFT_VERSION","default_value":"latest","server_value":"latest","is_editable":true,"rules":"nullable|string|max:20"}},
        {"object":"egg_variable","attributes":{"name":"Server Jar File","description":"The name of the server jarfile to run the server with.","env_variable":"SERVER_JARFILE","default_value":"server.jar","server_value":"server.jar","is_editable":true,"rules":"required|regex:\/^([\\w\\d._-]+)(\\.jar)$\/"}},
        {"object":"egg_variable","attributes":{"name":"Build Number","description":"The build number for the paper release.\r\n\r\nLeave at latest to always get the latest version. Invalid versions will default to latest.","env_variable":"BUILD_NUMBER","default_value":"latest","server_value":"latest","is_editable":true,"rules":"required|string|max:20"}}
        """;

    public static readonly byte[] Server = Utf8(ServerJson(0)[..^1] + ""","meta":{"is_server_owner":true,"user_permissions":["*"]}}""");

    public static readonly byte[] List = Utf8(
        $$$$"""{"object":"list","data":[{{{{string.Join(',', Enumerable.Range(0, ListedServers).Select(ServerJson))}}}}],"meta":{"pagination":{"total":{{{{ListedServers}}}},"count":{{{{ListedServers}}}},"per_page":50,"current_page":1,"total_pages":1,"links":{} } } }""");

    public static readonly byte[] Resources =
        """{"object":"stats","attributes":{"current_state":"running","is_suspended":false,"resources":{"memory_bytes":588701696,"cpu_absolute":2.531,"disk_bytes":130156361,"network_rx_bytes":694220,"network_tx_bytes":337090,"uptime":125123}}}"""u8.ToArray();

    /// <summary>The event of a socket that comes once a second.</summary>
    public static readonly byte[] Stats =
        """{"event":"stats","args":["{\"memory_bytes\":588701696,\"memory_limit_bytes\":1127428915,\"cpu_absolute\":2.531,\"network\":{\"rx_bytes\":694220,\"tx_bytes\":337090},\"uptime\":125123,\"state\":\"running\",\"disk_bytes\":130156361}"]}"""u8.ToArray();

    private static string ServerJson(int number)
    {
        var identifier = (0x10000000 + number).ToString("x8", CultureInfo.InvariantCulture);
        return $$$$$"""{"object":"server","attributes":{"server_owner":true,"identifier":"{{{{{identifier}}}}}","internal_id":{{{{{number + 1}}}}},"uuid":"{{{{{identifier}}}}}-c690-4559-8595-4a688351bf36","name":"Survival {{{{{number}}}}}","node":"node-1","is_node_under_maintenance":false,"sftp_details":{"ip":"node-1.example.com","port":2022},"description":"Main survival world","limits":{"memory":1024,"swap":0,"disk":5120,"io":500,"cpu":200,"threads":null,"oom_disabled":true},"invocation":"java -Xms128M -XX:MaxRAMPercentage=95.0 -jar server.jar","docker_image":"ghcr.io\/pterodactyl\/yolks:java_21","egg_features":["eula","java_version","pid_limit"],"feature_limits":{"databases":2,"allocations":3,"backups":3},"status":null,"is_suspended":false,"is_installing":false,"is_transferring":false,"relationships":{"allocations":{"object":"list","data":[{"object":"allocation","attributes":{"id":1,"ip":"192.0.2.1","ip_alias":"play.example.com","port":25565,"notes":null,"is_default":true}},{"object":"allocation","attributes":{"id":2,"ip":"192.0.2.1","ip_alias":"play.example.com","port":25566,"notes":null,"is_default":false}}]},"variables":{"object":"list","data":[{{{{{Variables}}}}}]}}}}""";
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
