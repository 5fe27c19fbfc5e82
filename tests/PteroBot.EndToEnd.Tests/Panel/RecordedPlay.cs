using System.Text.Json.Nodes;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>Puts recorded calls one after the other, and says what was different.</summary>
internal sealed class RecordedPlay(Replay replay, ManualClock clock)
{
    /// <summary>Where the panel's node answers otherwise than the stand-in behind the recorded panel, as measured with a real Wings.</summary>
    public IReadOnlyDictionary<int, int> RealWingsSays { get; init; } = new Dictionary<int, int>();

    /// <summary>Calls that were made again and again until the limit was met.</summary>
    public IReadOnlyList<int> UntilLimited { get; init; } = [];

    public async Task<IEnumerable<string>> PutAsync(RecordedCall call)
    {
        for (var i = 0; UntilLimited.Contains(call.Number) && i < 800 && (await PatientlyAsync(call)).Status != 429; i++)
        {
        }
        return Differences(call, await PatientlyAsync(call)).Select(difference => $"{call}: {difference}");
    }

    // When a node hangs, the panel waits for it; here it is the clock that has to go on.
    private async Task<PanelReply> PatientlyAsync(RecordedCall call)
    {
        var reply = replay.PutAsync(call);
        while (call.Label.StartsWith("wings hangs", StringComparison.Ordinal) && !reply.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        return await reply;
    }

    private IEnumerable<string> Differences(RecordedCall call, PanelReply reply)
    {
        if (RealWingsSays.TryGetValue(call.Number, out var measured))
            return reply.Status == measured ? [] : [$"status {reply.Status} instead of {measured}"];
        if (reply.Status != call.Status)
            return [$"status {reply.Status} instead of {call.Status}: {reply.Text}"];
        var isText = call.Answer is JsonObject { Count: 1 } text && text.ContainsKey("__text");
        return [.. OfLimits(call, reply), .. isText ? [] : Shape.Differences(replay.Translated(call.Answer), reply.Json)];
    }

    private static IEnumerable<string> OfLimits(RecordedCall call, PanelReply reply)
    {
        if ((string?)call.Headers?["x-ratelimit-limit"] is { } limit && limit != reply.Headers.GetValueOrDefault("X-RateLimit-Limit"))
            yield return $"limit {reply.Headers.GetValueOrDefault("X-RateLimit-Limit")} instead of {limit}";
        foreach (var name in (string[])["retry-after", "x-ratelimit-reset"])
        {
            if (call.Headers?[name] is not null != reply.Headers.ContainsKey(name))
                yield return $"{name} is {(reply.Headers.ContainsKey(name) ? "there" : "missing")}";
        }
    }
}
