using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Faults;

/// <summary>Reads what somebody wants to break, and breaks it.</summary>
internal sealed class FaultSwitch(PanelWorld world, FaultBoard board)
{
    private static readonly string[] Lasting = ["status", "html", "slow", "hang", "rateLimit", "drop", "down"];

    private readonly List<Action> _undo = [];

    /// <returns>Null, or what is wrong with the wish.</returns>
    public string? Apply(string target, string kind, JsonObject wish)
    {
        if (target is not ("panel" or "wings"))
            return $"There is no target {target}; there are panel and wings.";
        var server = (string?)wish["server"] is { } name ? world.FindNamed(name) : null;
        switch (kind)
        {
            case "twoFactor" when target == "panel":
                world.TwoFactorRequired = true;
                return null;
            case "debug" when target == "panel":
                world.Debug = true;
                return null;
            case "expireTokens":
                world.Nodes.ForEach(node => node.Wings.ExpireTokens());
                return null;
            case "crashServer" or "suspend" or "failBackup" or "failInstall" or "fillDisk" or "transfer" when server is null:
                return $"{kind} needs the name or identifier of a server.";
            case "crashServer":
                server.Wings.Crash(Number(wish, "exitCode") ?? 1, (bool?)wish["outOfMemory"] ?? false);
                return null;
            case "suspend":
                Suspend(server);
                return null;
            case "failBackup" or "failInstall":
                server.Wings.WillFail = kind == "failBackup" ? (true, server.Wings.WillFail.Install) : (server.Wings.WillFail.Backup, true);
                return null;
            case "fillDisk":
                server.Wings.PutFromOutside("fill.bin", new byte[Math.Clamp(Number(wish, "mebibytes") ?? 1024, 1, 1024) << 20]);
                return null;
            case "loseImage":
                world.Nodes.ForEach(node => node.Wings.Images.Lose((string?)wish["image"] ?? ""));
                return null;
            case "restart" when target == "wings":
                return Restart((string?)wish["node"]);
            case "transfer":
                return Transfer(server, (string?)wish["node"]);
            case "databaseDown" when target == "panel":
            case var lasting when Lasting.Contains(lasting):
                AddLasting(target, kind, wish);
                return null;
            default:
                return $"There is no fault {kind} for {target}.";
        }
    }

    public void Clear()
    {
        board.Clear();
        (world.TwoFactorRequired, world.Debug) = (false, false);
        _undo.ForEach(undo => undo());
        _undo.Clear();
    }

    private void AddLasting(string target, string kind, JsonObject wish)
    {
        board.Add(new Fault
        {
            Target = target,
            Kind = kind,
            Status = Number(wish, "status") ?? Number(wish, "code") ?? (kind == "html" ? 503 : 500),
            Path = (string?)wish["path"],
            Node = (string?)wish["node"],
            Left = Number(wish, "count"),
            Delay = TimeSpan.FromMilliseconds(Number(wish, "ms") ?? 3000),
            Proxy = (string?)wish["proxy"] ?? "cloudflare",
            RetryAfter = Number(wish, "retryAfter"),
        });
        if (target == "wings" && kind is "drop" or "down")
            DropSockets((string?)wish["node"]);
    }

    private void DropSockets(string? node)
    {
        foreach (var dropped in world.Nodes.Where(known => node is null || known.Name == node))
            dropped.Wings.DropSockets();
    }

    private void Suspend(Server server)
    {
        var before = server.Status;
        server.Status = ServerStatus.Suspended;
        server.Wings.StopThen(() => { });
        _undo.Add(() => server.Status = server.IsSuspended ? before : server.Status);
    }

    private string? Restart(string? name)
    {
        if (world.Nodes.Find(node => node.Name == name && node.Wings.IsUp) is not { } node)
            return "restart needs the name of a node that is up.";
        node.Wings.Stop();
        node.Wings.Boot(world.Now, world.Servers);
        return null;
    }

    private string? Transfer(Server server, string? name)
    {
        if (world.Nodes.Find(node => node.Name == name && node != server.Node) is not { } target)
            return "transfer needs the name of another node.";
        if (server.IsTransferring)
            return $"{server.Name} is on its way already.";
        server.Wings.Transfer(target, () => Transfers.Arrive(world, server, target));
        return null;
    }

    private static int? Number(JsonObject wish, string name) => int.TryParse(wish[name]?.ToString(), out var number) ? number : null;
}
