using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PteroBot.EndToEnd.Tests.Panel.Transcripts;

/// <summary>
/// What a frame tells, in words that can be compared. Two strands: what happens (states, errors, announcements, closings), and what Wings itself says in the console,
/// because the two travel different ways and their order to one another is not kept.
/// </summary>
internal static partial class Telling
{
    private const string Daemon = "[Pterodactyl Daemon]:";

    /// <summary>States, errors and announcements; null for everything else.</summary>
    public static string? Event(JsonObject frame, Scene scene)
    {
        var (@event, argument) = ((string)frame["event"]!, WingsClient.Argument(frame) ?? "");
        if (@event is "console output" or "install output" or "daemon message" or "transfer logs" || @event == scene.Stray)
            return null;
        if (@event == "stats")
            return scene.IsExact ? $"stats {Keys(argument)} {JsonNode.Parse(argument)!["state"]}" : null;
        if (@event == "backup completed")
            return $"backup completed {Keys(argument)} {JsonNode.Parse(argument)!["is_successful"]}";
        return $"{@event} {(frame.ContainsKey("args") ? "" : "(no args)")}{Uuid().Replace(argument, "<uuid>")}".TrimEnd();
    }

    /// <summary>
    /// What Wings says. Left out: what the game in the container prints, which is another program here. Rows of lines that differ in number by nature
    /// (an installer's output, a pull's progress, a restore's files, a flood) stand as one.
    /// </summary>
    public static string? Line(JsonObject frame)
    {
        var text = WingsClient.Argument(frame) ?? "";
        return (string)frame["event"]! switch
        {
            "install output" => Progress().IsMatch(text) ? "(pulls an image)" : "(installs)",
            "daemon message" => text.StartsWith("(restoring)", StringComparison.Ordinal) ? "(restores)" : text,
            "transfer logs" => text[text.IndexOf("[Transfer System]", StringComparison.Ordinal)..],
            "console output" when text.Contains(Daemon, StringComparison.Ordinal) => text,
            _ => null,
        };
    }

    /// <summary>The names of the figures in a <c>stats</c> frame; null for other frames.</summary>
    public static string? Figures(JsonObject frame) => (string)frame["event"]! == "stats" ? Keys(WingsClient.Argument(frame)!) : null;

    private static string Keys(string json) => string.Join(',', JsonNode.Parse(json)!.AsObject().Select(pair => pair.Key).Order());

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    public static partial Regex Uuid();

    [GeneratedRegex("^(Pulling |Already exists|Downloading \\[|Verifying |Download complete|Extracting |Pull complete|Digest: |Status: )")]
    private static partial Regex Progress();
}
