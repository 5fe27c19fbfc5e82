using System.Text.Json.Nodes;
using PteroBot.Benchmarks.Load;
using PteroBot.Benchmarks.Peers;

namespace PteroBot.Benchmarks.Measures;

/// <summary>Autocomplete for a person with 500 servers: links a key as a person would, then types.</summary>
internal static class AutocompleteMeasure
{
    private const string Keystroke = """{"id":"850000000000000001","name":"status","type":1,"options":[{"name":"server","type":3,"value":"survival 4","focused":true}]}""";
    private const int Servers = 500;

    /// <summary>The p99 in milliseconds and the number of panel requests during 2,000 keystrokes.</summary>
    public static async Task<(double P99, int PanelRequests)> RunAsync(PteroBotPeer peer)
    {
        await using var panel = await LoadPanel.StartAsync(Servers);
        peer.Panel = panel.Address;
        peer.Forget();
        await using var session = await Session.StartAsync(peer, 1);
        await session.UntilRegisteredAsync();
        await LinkAsync(session);
        await session.SteadyAsync(100, TimeSpan.FromSeconds(3), Keystroke, type: 4);
        await RequireChoicesAsync(session);
        await UntilReadAsync(panel);
        var before = panel.Requests;
        var latencies = await session.SteadyAsync(200, TimeSpan.FromSeconds(10), Keystroke, type: 4);
        return (latencies.P99, panel.Requests - before);
    }

    private static async Task LinkAsync(Session session)
    {
        session.Discord.KeepsBodies = true;
        await session.AskAsync("""{"id":"850000000000000002","name":"link","type":1}""");
        var modal = JsonNode.Parse(session.Discord.LastBody)!["data"]!;
        var rows = modal["components"]!.AsArray().Select(row => (string)row!["components"]![0]!["custom_id"]!)
            .Select(id => $$"""{"type":1,"components":[{"type":4,"custom_id":"{{id}}","value":"{{LoadPanel.Key}}"}]}""");
        await session.AskAsync($$"""{"custom_id":"{{(string)modal["custom_id"]!}}","components":[{{string.Join(',', rows)}}]}""", type: 5);
        await Task.Delay(TimeSpan.FromSeconds(3));
    }

    /// <summary>After linking the things of fifty servers are read ahead. That is not what keystrokes cost.</summary>
    private static async Task UntilReadAsync(LoadPanel panel)
    {
        for (var (quiet, last) = (0, panel.Requests); quiet < 4; last = panel.Requests)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            quiet = panel.Requests == last ? quiet + 1 : 0;
        }
    }

    private static async Task RequireChoicesAsync(Session session)
    {
        await session.AskAsync(Keystroke, type: 4);
        var choices = JsonNode.Parse(session.Discord.LastBody)?["data"]?["choices"]?.AsArray();
        if (choices is not { Count: > 0 })
            throw new InvalidOperationException($"Autocomplete offered nothing: {session.Discord.LastBody}\n{session.Peer.Output()}");
        session.Discord.KeepsBodies = false;
    }
}
