using System.Text.Json.Nodes;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>One call to a real panel with its answer, from the folder of recordings.</summary>
internal sealed record RecordedCall(int Number, string Label, string Method, string Path, string Key, string? Accept, JsonNode? Body, int Status, JsonNode? Answer,
    JsonNode? Headers = null)
{
    public static IReadOnlyList<RecordedCall> All(string folder) =>
        [.. Directory.GetFiles(Needs.Shared(folder), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    public override string ToString() => $"{Number:000} {Method} {Path} [{Key}] {Label}";

    private static RecordedCall Read(string file)
    {
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        var (request, response) = (json["request"]!, json["response"]!);
        return new RecordedCall(
            int.Parse(System.IO.Path.GetFileName(file)[..3]), (string)json["label"]!, (string)request["method"]!, (string)request["path"]!, (string)request["key"]!,
            (string?)request["accept"], request["body"], (int)response["status"]!, response["body"],
            response["headers"]);
    }
}
