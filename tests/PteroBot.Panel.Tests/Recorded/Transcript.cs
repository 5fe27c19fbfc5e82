using System.Text;
using System.Text.Json;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Recorded;

/// <summary>A recorded session with a real Wings: what each connection received, in order.</summary>
internal sealed record Transcript(string Name, IReadOnlyDictionary<string, IReadOnlyList<string>> Received)
{
    /// <summary>All sessions beside the repository; the test is skipped without them.</summary>
    public static IReadOnlyList<Transcript> All() => [.. Directory.GetFiles(Needs.Shared("wings-transcripts"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static Transcript Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file, Encoding.UTF8));
        var received = json.RootElement.GetProperty("log").EnumerateArray()
            .Where(e => e.TryGetProperty("dir", out var direction) && direction.GetString() == "<<" && (e.TryGetProperty("m", out _) || e.TryGetProperty("raw", out _)))
            .GroupBy(e => e.GetProperty("who").GetString()!)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(e => e.TryGetProperty("m", out var message) ? message.GetRawText() : e.GetProperty("raw").GetString()!)]);
        return new Transcript(Path.GetFileNameWithoutExtension(file), received);
    }
}
