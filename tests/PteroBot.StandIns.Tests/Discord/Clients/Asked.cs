using System.Text.Json;

namespace PteroBot.StandIns.Tests.Clients;

/// <summary>One request as the fake got it; of a form, the JSON and the files.</summary>
internal sealed record Asked(string Method, string Path, string Body, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<(string Name, string FileName, string Content)> Files)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);
}
