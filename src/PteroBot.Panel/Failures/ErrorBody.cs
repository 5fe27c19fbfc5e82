using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Failures;

/// <summary>The panel's <c>{"errors":[…]}</c>.</summary>
internal sealed partial record ErrorBody
{
    private const int LongestDetail = 400;
    private static readonly ErrorBody Nothing = new();

    [JsonPropertyName("errors")]
    public IReadOnlyList<ErrorEntry?> Entries { get => field ?? []; init; }

    [JsonIgnore]
    public string? Code => First?.Code;

    [JsonIgnore]
    public string? Detail => First is { } first && !first.IsRaw ? Tidy(string.Join(' ', Entries.Select(e => e?.Detail).Distinct())) : null;

    [JsonIgnore]
    public IReadOnlyList<FieldError> Fields =>
        [.. Entries.Where(e => e?.Meta?.SourceField is not null).Select(e => new FieldError(e!.Meta!.SourceField!, e.Meta.Rule ?? "", Tidy(e.Detail ?? "")))];

    private ErrorEntry? First => Entries.Count > 0 ? Entries[0] : null;

    /// <summary>Reads a body that says it is JSON; null when it is not, so that somebody else than the panel has answered.</summary>
    public static ErrorBody? Read(ReadOnlyMemory<byte> body)
    {
        // Pelican refuses some things with nothing or with [].
        var text = body.Span.Trim(" \r\n\t"u8);
        if (text.IsEmpty || text.SequenceEqual("[]"u8))
            return Nothing;
        try
        {
            return JsonSerializer.Deserialize(text, PanelJson.Default.ErrorBody) is { Entries.Count: > 0 } errors ? errors : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Some sentences carry mark-up, and Wings adds its request ids.
    private static string Tidy(string detail)
    {
        var plain = RequestId().Replace(Markup().Replace(detail, ""), "").Trim();
        return plain.Length <= LongestDetail ? plain : plain[..LongestDetail] + "…";
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s*\((code: \d+\) \()?request[_ ]id: [^)]*\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RequestId();
}

/// <summary>One error of the panel.</summary>
internal sealed record ErrorEntry
{
    public string? Code { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Status { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Detail { get; init; }

    public ErrorMeta? Meta { get; init; }

    /// <summary>On a panel in debug mode a failure shows the raw exception, which is nobody's business.</summary>
    [JsonIgnore]
    public bool IsRaw => Meta?.HasTrace == true && Status is ['5', ..];
}

/// <summary>What the panel adds to an error.</summary>
internal sealed record ErrorMeta
{
    [JsonConverter(typeof(LooseTextConverter))]
    public string? SourceField { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Rule { get; init; }

    [JsonPropertyName("trace")]
    [JsonConverter(typeof(PresenceConverter))]
    public bool HasTrace { get; init; }
}
