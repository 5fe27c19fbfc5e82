using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.Rest;

/// <summary>What a route answers.</summary>
internal sealed record RestReply(int Status, JsonNode? Body)
{
    public static RestReply Done { get; } = new(204, null);

    public static RestReply Ok(JsonNode body) => new(200, body);

    public static RestReply Created(JsonNode body) => new(201, body);
}
