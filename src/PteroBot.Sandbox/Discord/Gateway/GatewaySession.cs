using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Gateway;

/// <summary>What the gateway remembers of one identified shard, with or without a connection. Used inside the world's gate.</summary>
internal sealed class GatewaySession(long intents, int shard, int shards)
{
    private const int FramesKept = 2_000;
    private readonly Queue<(long Sequence, byte[] Frame)> _sent = new();

    public string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    public long Intents { get; } = intents;
    public int Shard { get; } = shard;
    public int Shards { get; } = shards;
    public long Sequence { get; private set; }
    public GatewayConnection? Connection { get; set; }

    /// <summary>When the connection was lost; null while there is one.</summary>
    public DateTimeOffset? LostAt { get; set; }

    public bool Serves(ulong? guildId) => guildId is { } id ? (int)((id >> 22) % (ulong)Shards) == Shard : Shard == 0;

    public bool Wants(WorldEvent happened) => Serves(happened.GuildId) && (happened.Needs == 0 || (Intents & happened.Needs) != 0);

    /// <summary>Numbers an event, keeps it for a resume, and sends it if somebody is there.</summary>
    public void Send(string name, JsonNode data)
    {
        var frame = GatewayFrames.Dispatch(name, data, ++Sequence);
        _sent.Enqueue((Sequence, frame));
        if (_sent.Count > FramesKept)
            _sent.Dequeue();
        Connection?.Send(frame);
    }

    /// <summary>Sends again what came after the number that the client has seen.</summary>
    /// <returns>False when that is no longer kept.</returns>
    public bool TryReplay(long seen)
    {
        if (_sent.TryPeek(out var first) && seen + 1 < first.Sequence)
            return false;
        foreach (var (_, frame) in _sent.Where(sent => sent.Sequence > seen))
            Connection?.Send(frame);
        return true;
    }
}
