using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Wings;

/// <summary>The files that a server has in the first state of the world.</summary>
internal static class StartFiles
{
    public static FileTree Make(TimeProvider time, Server server)
    {
        var files = new FileTree(time);
        files.Write("server.properties", $"motd=A Minecraft Server\nmax-players=20\nserver-port={server.Allocation.Port}\nonline-mode=true\ndifficulty=normal\n");
        files.Write("eula.txt", "eula=true\n");
        files.Write("ops.json", "[]");
        files.Write("whitelist.json", "[\n  {\"uuid\": \"853c80ef-3c37-49fd-aa49-938b674adae6\", \"name\": \"Alex\"}\n]\n");
        files.Write("bukkit.yml", "settings:\n  allow-end: true\n  warn-on-overload: true\n");
        files.Write("server.jar", "PK\u0003\u0004 not really a jar");
        files.Write("logs/latest.log", "[12:00:00 INFO]: Starting minecraft server version 1.21.4\n[12:00:03 INFO]: Done (3.210s)! For help, type \"help\"\n");
        files.Write("logs/big.log", new byte[5 * 1024 * 1024]);
        files.Write("plugins/Signposts/config.yml", "enabled: true\ncolour: green\n");
        files.Write("plugins/Signposts.jar", "PK\u0003\u0004 not really a jar");
        files.Write("world/level.dat", "level");
        files.Write("world/region/r.0.0.mca", "region");
        files.MakeFolder("crash-reports");
        return files;
    }
}
