using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.Gateway;

/// <summary>The frames that the server sends.</summary>
internal static class GatewayFrames
{
    public static byte[] Hello(TimeSpan interval) => Of(10, new JsonObject { ["heartbeat_interval"] = (long)interval.TotalMilliseconds });

    public static byte[] HeartbeatAck() => Of(11, null);

    public static byte[] AskForHeartbeat() => Of(1, null);

    public static byte[] Reconnect() => Of(7, null);

    public static byte[] InvalidSession(bool mayResume) => Of(9, mayResume);

    public static byte[] Dispatch(string name, JsonNode data, long sequence) => Of(0, data, sequence, name);

    private static byte[] Of(int op, JsonNode? data, long? sequence = null, string? name = null) =>
        new JsonObject { ["t"] = name, ["s"] = sequence, ["op"] = op, ["d"] = data }.Bytes();
}
