using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Console;

/// <summary>What tests of consoles do to servers behind everybody's back.</summary>
internal static class ConsoleStage
{
    /// <summary>Lets a server print lines.</summary>
    public static void Print(this SandboxHost sandbox, string server, params string[] lines)
    {
        var world = sandbox.App.Panel.World;
        lock (world.Gate)
            foreach (var line in lines)
                world.Servers.Single(candidate => candidate.Name == server).Wings.Print(line);
    }

    /// <summary>How many live sockets are open on a server.</summary>
    public static int SocketsOf(this SandboxHost sandbox, string server)
    {
        var world = sandbox.App.Panel.World;
        lock (world.Gate)
            return world.Servers.Single(candidate => candidate.Name == server).Wings.Sockets.Count;
    }

    /// <summary>Waits until somebody hears what a server prints: the socket is open and was let in.</summary>
    public static Task<bool> UntilHeardAsync(this SandboxHost sandbox, string server) => SandboxHost.UntilAsync(() =>
    {
        var world = sandbox.App.Panel.World;
        lock (world.Gate)
            return Task.FromResult(world.Servers.Single(candidate => candidate.Name == server).Wings.Sockets.Exists(socket => socket.Frames.Out > 0));
    }, heard => heard, $"the bot listens to {server}");

    /// <summary>Waits until whoever listens to a server has a token that is good again.</summary>
    public static Task<bool> UntilLetInAgainAsync(this SandboxHost sandbox, string server) => SandboxHost.UntilAsync(() =>
    {
        var world = sandbox.App.Panel.World;
        lock (world.Gate)
            return Task.FromResult(world.Servers.Single(candidate => candidate.Name == server).Wings.Sockets.Exists(socket => socket.MayHear));
    }, heard => heard, $"the bot may hear {server} again");

    /// <summary>Breaks the live sockets of a server without a word.</summary>
    public static void BreakSockets(this SandboxHost sandbox, string server)
    {
        var world = sandbox.App.Panel.World;
        lock (world.Gate)
            foreach (var socket in world.Servers.Single(candidate => candidate.Name == server).Wings.Sockets.ToList())
                socket.Abort();
    }

    /// <summary>Takes permissions from Mia on Survival, or gives her some.</summary>
    public static void MiaMay(this SandboxHost sandbox, params string[] permissions)
    {
        var world = sandbox.App.Panel.World;
        lock (world.Gate)
            world.Servers.Single(server => server.Name == "Survival").Subusers.Single(subuser => subuser.User.Username == "mia").Permissions = permissions;
    }

    /// <summary>The commands that reached the panel.</summary>
    public static IReadOnlyList<string> Commands(this SandboxHost sandbox) => sandbox.AskedOfPanel("/command");
}
