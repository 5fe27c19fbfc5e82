namespace PteroBot.EndToEnd.Tests.Rooms;

/// <summary>Options that make each command of a server complete, for tests that are about who may use it.</summary>
internal static class RoomOptions
{
    public static object For(string command, string server) => command switch
    {
        "startup set" => new { server, variable = "SERVER_JARFILE", value = "other.jar" },
        "startup image" => new { server, image = "Java 17" },
        "databases create" => new { server, name = "stats" },
        "databases password" or "databases rotate" or "databases delete" => new { server, database = "s1_stats" },
        "network primary" or "network remove" => new { server, address = "2" },
        "network note" => new { server, address = "2", note = "map" },
        "subusers invite" => new { server, email = "kim@example.com", set = "viewer" },
        "subusers permissions" or "subusers remove" => new { server, person = "mia" },
        "settings rename" => new { server, name = "New name" },
        _ => new { server },
    };
}
