#nullable enable
using System.Buffers;
using System.Text.Json;

namespace Discord.Net.Gateway;

/// <summary>The frames that we send.</summary>
internal static class GatewayFrames
{
    /// <summary>A longer frame costs the connection.</summary>
    public const int MaxBytes = 4096;

    public static ReadOnlyMemory<byte> Heartbeat(int? sequence) => Write(GatewayOp.Heartbeat, json =>
    {
        if (sequence is { } last)
            json.WriteNumber("d"u8, last);
        else
            json.WriteNull("d"u8);
    });

    public static ReadOnlyMemory<byte> Presence(GatewayPresence presence) => Write(GatewayOp.PresenceUpdate, json =>
    {
        json.WritePropertyName("d"u8);
        presence.Write(json);
    });

    public static ReadOnlyMemory<byte> Resume(string token, string session, int sequence) => Write(GatewayOp.Resume, json =>
    {
        json.WriteStartObject("d"u8);
        json.WriteString("token"u8, token);
        json.WriteString("session_id"u8, session);
        json.WriteNumber("seq"u8, sequence);
        json.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Identify(GatewaySettings settings, GatewayPresence presence) => Write(GatewayOp.Identify, json =>
    {
        json.WriteStartObject("d"u8);
        json.WriteString("token"u8, settings.Token);
        json.WriteStartObject("properties"u8);
        json.WriteString("os"u8, OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("browser"u8, "Discord.Net");
        json.WriteString("device"u8, "Discord.Net");
        json.WriteEndObject();
        json.WriteNumber("large_threshold"u8, settings.LargeThreshold);
        json.WriteNumber("intents"u8, settings.Intents);
        json.WriteStartArray("shard"u8);
        json.WriteNumberValue(settings.ShardId);
        json.WriteNumberValue(settings.TotalShards);
        json.WriteEndArray();
        json.WritePropertyName("presence"u8);
        presence.Write(json);
        json.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Write(GatewayOp op, Action<Utf8JsonWriter> writeData)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("op"u8, (int)op);
            writeData(json);
            json.WriteEndObject();
        }
        return buffer.WrittenCount <= MaxBytes
            ? buffer.WrittenMemory
            : throw new InvalidOperationException($"A gateway frame of {buffer.WrittenCount} bytes is longer than the {MaxBytes} that Discord takes.");
    }
}
