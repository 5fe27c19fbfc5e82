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
        "schedules create" => new { server, name = "Nightly", when = "every day at 05:00" },
        "schedules restart" => new { server, when = "every day at 05:00" },
        "schedules show" or "schedules edit" or "schedules run" or "schedules delete" => new { server, schedule = "1" },
        "network primary" or "network remove" => new { server, address = "2" },
        "network note" => new { server, address = "2", note = "map" },
        "subusers invite" => new { server, email = "kim@example.com", set = "viewer" },
        "subusers permissions" or "subusers remove" => new { server, person = "mia" },
        "settings rename" => new { server, name = "New name" },
        _ => new { server },
    };
}
