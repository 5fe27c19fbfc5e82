using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Wings;

/// <content>Figures: made from the time and the server's uuid, so that they move and yet can be repeated.</content>
internal sealed partial class WingsServer
{
    private const long HostMemory = 16L * 1024 * 1024 * 1024;

    private DateTimeOffset _startedAt;
    private bool _hasRun;
    private DateTimeOffset _burnsUntil;

    /// <summary>The payload of the <c>stats</c> event.</summary>
    public JsonObject Stats()
    {
        var (memory, cpu, received, sent, uptime) = Figures();
        var stats = new JsonObject
        {
            ["memory_bytes"] = memory,
            ["memory_limit_bytes"] = MemoryLimit(),
            ["cpu_absolute"] = cpu,
            ["network"] = new JsonObject { ["rx_bytes"] = received, ["tx_bytes"] = sent },
            ["uptime"] = uptime,
            ["state"] = State,
            ["disk_bytes"] = DiskBytes(),
        };
        if (world.IsPelican)
            stats["disk_io"] = new JsonObject { ["read_bytes"] = received * 3, ["write_bytes"] = sent * 2 };
        return stats;
    }

    /// <summary>The same figures as the panel renames them for <c>resources</c>.</summary>
    public JsonObject Resources()
    {
        var (memory, cpu, received, sent, uptime) = Figures();
        return new JsonObject
        {
            ["memory_bytes"] = memory,
            ["cpu_absolute"] = cpu,
            ["disk_bytes"] = DiskBytes(),
            ["network_rx_bytes"] = received,
            ["network_tx_bytes"] = sent,
            ["uptime"] = uptime,
        };
    }

    private (long Memory, double Cpu, long Received, long Sent, long Uptime) Figures()
    {
        if (State == PowerState.Offline)
            return (0, 0, 0, 0, 0);
        var up = world.Now - _startedAt;
        var seconds = up.TotalSeconds;
        var nature = world.Identities.Share(Server.Uuid);
        var noise = world.Identities.Share($"{Server.Uuid} {world.Now.ToUnixTimeSeconds()} noise");
        var wave = Math.Sin((seconds / 40) + (nature * 6));
        var limit = Server.Limits.Memory == 0 ? 4096 : Server.Limits.Memory;
        var warm = Math.Min(1, seconds / 20);
        var memory = limit * 1048576d * warm * (0.45 + (0.3 * nature) + (0.06 * wave) + (0.02 * noise));
        var cores = Server.Limits.Cpu == 0 ? 200 : Server.Limits.Cpu;
        var cpu =
            State == PowerState.Starting ? cores * (0.6 + (0.3 * noise)) : cores * (0.06 + (0.12 * nature) + (0.05 * (wave + 1)) + (0.08 * noise));
        if (world.Now < _burnsUntil)
            cpu = Math.Min(cores, 100 + (5 * noise));
        return ((long)memory, Math.Round(cpu, 3), (long)(seconds * (900 + (4000 * nature))), (long)(seconds * (2000 + (9000 * nature))), (long)up.TotalMilliseconds);
    }

    // Nought until the first start after Wings booted; then the limit with Wings' own overhead, in decimal megabytes but for Pelican.
    private long MemoryLimit()
    {
        if (!_hasRun)
            return 0;
        var limit = Server.Limits.Memory;
        var overhead = limit <= 2048 ? 1.15 : limit <= 4096 ? 1.10 : 1.05;
        return limit == 0 ? HostMemory : (long)(limit * overhead) * (world.IsPelican ? 1_048_576 : 1_000_000);
    }

    // One core is busy for a while.
    private void Burn(TimeSpan span)
    {
        _burnsUntil = world.Now + span;
        Later(span.TotalSeconds, () => Print(GameScript.Info(world.Now, "burned")));
    }
}
