using System.Text.Json;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Transfers;

/// <summary>What a node says when it refuses: <c>{"error": "…"}</c>.</summary>
internal sealed record NodeError
{
    private const int Longest = 4096;

    public string? Error { get; init; }

    /// <summary>The node's sentence; null when it said none.</summary>
    public static async Task<string?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[Longest];
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await body.ReadAtLeastAsync(buffer, Longest, throwOnEndOfStream: false, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(buffer.AsSpan(0, length), PanelJson.Default.NodeError)?.Error;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
