using PteroBot.Sandbox.Discord.World;
using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.Gateway;

internal sealed partial class GatewayProtocol
{
    private const int GuildsPerShard = 2_500;
    private static readonly string[] Statuses = ["online", "dnd", "idle", "invisible", "offline"];

    private void Identify(JsonObject? data)
    {
        if (Session is not null)
            connection.Close(CloseCode.AlreadyAuthenticated, "Already authenticated.");
        else if (data is null || data["properties"] is not JsonObject || Json.AsLong(data["intents"]) is not { } intents)
            connection.Close(CloseCode.DecodeError, "Error while decoding payload.");
        else if (Refuse(data, intents) is { } refused)
            connection.Close(refused.Code, refused.Reason);
        else if (!hub.Identifies.TryTake(ShardOf(data).Id))
            connection.Send(GatewayFrames.InvalidSession(mayResume: false));
        else
            Welcome(data, intents);
    }

    private (CloseCode Code, string Reason)? Refuse(JsonObject data, long intents)
    {
        var (shard, shards) = ShardOf(data);
        if (data.String("token") != DiscordWorld.Token)
            return (CloseCode.AuthenticationFailed, "Authentication failed.");
        if (shards < 1 || shard < 0 || shard >= shards)
            return (CloseCode.InvalidShard, "Invalid shard.");
        if (hub.World.Guilds.Count > GuildsPerShard * shards)
            return (CloseCode.ShardingRequired, "Sharding required.");
        if ((intents & ~Intents.Known) != 0)
            return (CloseCode.InvalidIntents, "Invalid intent(s).");
        if ((intents & Intents.Privileged & ~hub.World.Settings.PrivilegedIntents) != 0)
            return (CloseCode.DisallowedIntents, "Disallowed intent(s).");
        return null;
    }

    private void Welcome(JsonObject data, long intents)
    {
        var (shard, shards) = ShardOf(data);
        var session = _identified = new GatewaySession(intents, shard, shards) { Connection = connection };
        hub.Add(session);
        connection.CompressPayloads = data.Is("compress") && !connection.IsCompressed;
        if (data["presence"] is JsonObject presence)
            SetPresence(presence);
        session.Send("READY", Ready(session));
        if ((intents & Intents.Guilds) != 0)
        {
            foreach (var guild in hub.World.Guilds.Values.Where(guild => session.Serves(guild.Id)))
                session.Send("GUILD_CREATE", guild.ToCreateEvent(hub.World.Bot.Id));
        }
        hub.ClientChanged?.Invoke(true);
    }

    private JsonObject Ready(GatewaySession session)
    {
        var bot = hub.World.Bot.ToJson();
        (bot["verified"], bot["mfa_enabled"], bot["email"]) = (true, true, null);
        return new JsonObject
        {
            ["v"] = 10,
            ["user"] = bot,
            ["guilds"] = Json.Array(hub.World.Guilds.Values.Where(guild => session.Serves(guild.Id))
                .Select(guild => new JsonObject { ["id"] = guild.Id.Text(), ["unavailable"] = true })),
            ["session_id"] = session.Id,
            ["session_type"] = "normal",
            ["resume_gateway_url"] = hub.World.Address.Replace("http", "ws", StringComparison.Ordinal) + "/gateway/resume",
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = hub.World.Bot.Id.Text(), ["flags"] = 0 },
            ["private_channels"] = new JsonArray(),
            ["relationships"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["user_settings"] = new JsonObject(),
            ["geo_ordered_rtc_regions"] = new JsonArray("rotterdam"),
        };
    }

    private void Resume(JsonObject? data)
    {
        var seen = data.Long("seq");
        var session = hub.FindSession(data.String("session_id"));
        if (Session is not null)
            connection.Close(CloseCode.AlreadyAuthenticated, "Already authenticated.");
        else if (data.String("token") != DiscordWorld.Token)
            connection.Close(CloseCode.AuthenticationFailed, "Authentication failed.");
        else if (session is null || hub.Faults.RefusesResume())
            connection.Send(GatewayFrames.InvalidSession(mayResume: false));
        else if (seen is null || seen > session.Sequence)
            connection.Close(CloseCode.InvalidSequence, "Invalid seq.");
        else
            TakeOver(session, seen.Value);
    }

    private void TakeOver(GatewaySession session, long seen)
    {
        session.Connection?.Close(CloseCode.UnknownError, "Resumed elsewhere.");
        (session.Connection, session.LostAt) = (connection, null);
        if (!session.TryReplay(seen))
        {
            hub.Remove(session);
            connection.Send(GatewayFrames.InvalidSession(mayResume: false));
            return;
        }
        _identified = session;
        session.Send("RESUMED", new JsonObject { ["_trace"] = new JsonArray("sandbox") });
        hub.ClientChanged?.Invoke(true);
    }

    private void SetPresence(JsonObject? data)
    {
        if (data is null || !Statuses.Contains(data.String("status")) || data["activities"] is not JsonArray { } activities
            || !data.ContainsKey("since") || activities.Any(activity => activity.String("name") is null || activity.Long("type") is not (>= 0 and <= 5)))
        {
            connection.Close(CloseCode.DecodeError, "Error while decoding payload.");
            return;
        }
        hub.World.Presence = (JsonObject)data.DeepClone();
        hub.World.Noticed?.Invoke("presence", (JsonObject)data.DeepClone(), null);
    }

    private void SendMembers(JsonObject? data)
    {
        if (data.Id("guild_id") is not { } id || !hub.World.Guilds.TryGetValue(id, out var guild))
            return;
        Session!.Send("GUILD_MEMBERS_CHUNK", new JsonObject
        {
            ["guild_id"] = guild.Id.Text(),
            ["members"] = Json.Array(guild.Members.Values.Select(member => member.ToJson())),
            ["chunk_index"] = 0,
            ["chunk_count"] = 1,
            ["nonce"] = data.String("nonce"),
        });
    }

    private static (int Id, int Count) ShardOf(JsonObject data) =>
        data["shard"] is JsonArray { Count: 2 } shard ? ((int)(Json.AsLong(shard[0]) ?? -1), (int)(Json.AsLong(shard[1]) ?? 0)) : (0, 1);
}
