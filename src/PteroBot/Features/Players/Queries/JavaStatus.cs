using System.Text.Json;
using System.Text.Json.Serialization;
using PteroBot.Live;

namespace PteroBot.Features.Players.Queries;

/// <summary>What a Minecraft Java server says of itself, as far as we read it.</summary>
internal sealed record JavaStatus
{
    // The game writes this where somebody does not want to be named.
    private const string Nameless = "Anonymous Player";

    public JavaPlayers? Players { get; init; }

    /// <summary>Null for anything that is no status.</summary>
    public static PlayerCount? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, JavaJson.Default.JavaStatus)?.Players is { } players
                ? Claims.Of(players.Online, players.Max, (players.Sample ?? []).Select(player => player?.Name).Where(name => name != Nameless))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The players of a status; the sample is a dozen of them at most, or what the server's owner wrote there.</summary>
internal sealed record JavaPlayers(long? Online, long? Max, IReadOnlyList<JavaPlayer?>? Sample);

internal sealed record JavaPlayer(string? Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JavaStatus))]
internal sealed partial class JavaJson : JsonSerializerContext;
