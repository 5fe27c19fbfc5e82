using System.Text;
using System.Text.Json;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Recorded;

/// <summary>Something that one listener of a recorded session saw.</summary>
internal abstract record TranscriptEntry
{
    private TranscriptEntry()
    {
    }

    /// <summary>The connection was accepted.</summary>
    public sealed record Opened : TranscriptEntry;

    /// <summary>The connection ended.</summary>
    public sealed record Closed : TranscriptEntry;

    /// <summary>A message of the node, as on the wire.</summary>
    public sealed record Message(string Text) : TranscriptEntry;
}

/// <summary>A recorded session with a real Wings: what each connection saw, in order.</summary>
internal sealed record Transcript(string Name, IReadOnlyList<(string Who, TranscriptEntry Entry)> Log)
{
    /// <summary>Everyone who had a connection.</summary>
    public IEnumerable<string> Listeners => Log.Where(e => e.Entry is TranscriptEntry.Opened).Select(e => e.Who).Distinct();

    /// <summary>What each connection received, in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Received => Log.Where(e => e.Entry is TranscriptEntry.Message)
        .GroupBy(e => e.Who).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(e => ((TranscriptEntry.Message)e.Entry).Text)]);

    /// <summary>All sessions beside the repository; the test is skipped without them.</summary>
    public static IReadOnlyList<Transcript> All() => [.. Directory.GetFiles(Needs.Shared("wings-transcripts"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    public IEnumerable<TranscriptEntry> HeardBy(string who) => Log.Where(e => e.Who == who).Select(e => e.Entry);

    private static Transcript Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file, Encoding.UTF8));
        var log = json.RootElement.GetProperty("log").EnumerateArray().Select(e => (Who: e.TryGetProperty("who", out var who) ? who.GetString()! : "", Entry: EntryOf(e)));
        return new Transcript(Path.GetFileNameWithoutExtension(file), [.. log.Where(e => e.Entry is not null).Select(e => (e.Who, e.Entry!))]);
    }

    private static TranscriptEntry? EntryOf(JsonElement entry)
    {
        if (entry.TryGetProperty("open", out var open))
            return open.GetProperty("result").ToString() == "open" ? new TranscriptEntry.Opened() : null;
        if (entry.TryGetProperty("close", out _))
            return new TranscriptEntry.Closed();
        if (!entry.TryGetProperty("dir", out var direction) || direction.GetString() != "<<")
            return null;
        if (entry.TryGetProperty("m", out var message))
            return new TranscriptEntry.Message(message.GetRawText());
        return entry.TryGetProperty("raw", out var raw) ? new TranscriptEntry.Message(raw.GetString()!) : null;
    }
}
