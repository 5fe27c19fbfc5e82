using System.Net.Http.Headers;
using System.Net.Http.Json;
using PteroBot.Benchmarks.Measures;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Benchmarks.Panel;

/// <summary>The library against a bare <see cref="HttpClient"/> with source-generated JSON, on the same panel, turn by turn.</summary>
internal static class PanelMeasures
{
    public const int Runs = 15;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);
    private static readonly PanelKey Key = PanelKey.Parse("ptlc_BenchmarkBenchmarkBenchmarkBenchmarkBenchmar");

    /// <summary>Measures what is wanted by name, or all.</summary>
    public static async Task RunAsync(Table table, IReadOnlyCollection<string> wanted)
    {
        bool Wants(string name) => wanted.Count == 0 || wanted.Contains(name);
        using var panel = await LeanPanel.StartAsync();
        var settings = new PanelSettings(PanelAddress.Parse(panel.Address));
        using var bare = BareClient(panel.Address);
        if (Wants("list"))
            await CompareAsync(table, "list of 50 servers", settings,
                (client, number) => client.Servers.ListAsync(new ServerQuery { Page = 1 + number }),
                number => bare.GetFromJsonAsync($"api/client?page={1 + number}&per_page=100", BareJson.Default.Servers));
        if (Wants("server"))
            await CompareAsync(table, "one server", settings,
                (client, number) => client.Servers.GetAsync(Server(number)),
                number => bare.GetFromJsonAsync($"api/client/servers/{Server(number)}", BareJson.Default.Server));
        if (Wants("resources"))
            await CompareAsync(table, "resources of a server", settings,
                (client, number) => client.Servers.ResourcesAsync(Server(number)),
                number => bare.GetFromJsonAsync($"api/client/servers/{Server(number)}/resources", BareJson.Default.Resources));
        if (Wants("sockets"))
            await SocketMeasure.RunAsync(table, settings, Key);
    }

    private static async Task CompareAsync(Table table, string work, PanelSettings settings, Func<ClientApi, int, Task> ours, Func<int, Task> theirs)
    {
        var (mine, bares) = (new List<CallCost>(), new List<CallCost>());
        // The first turn only warms up.
        for (var run = 0; run <= Runs; run++)
        {
            // Answers about resources are kept for a while; each turn starts without.
            using var panels = new Panels(new PanelOptions { AllowPrivate = true });
            var client = panels.Client(settings, Key);
            mine.Add(await CallCost.MeasureAsync(number => ours(client, number), Turn));
            bares.Add(await CallCost.MeasureAsync(theirs, Turn));
        }
        double Of(List<CallCost> costs, Func<CallCost, double> part) => costs.Skip(1).Select(part).Order().ElementAt(Runs / 2);
        table.Add($"{work}, calls per s", Of(mine, c => c.PerSecond), Of(bares, c => c.PerSecond), "ratio 0.8");
        // On a busy machine two turns side by side have more in common than all turns of one kind.
        table.Add($"{work}, ratio of calls per s, pair by pair", mine.Zip(bares, (m, b) => m.PerSecond / b.PerSecond).Skip(1).Order().ElementAt(Runs / 2), null, "0.8");
        table.Add($"{work}, processor time per call, µs", Of(mine, c => c.Cpu), Of(bares, c => c.Cpu), "-");
        table.Add($"{work}, bytes allocated per call", Of(mine, c => c.Bytes), Of(bares, c => c.Bytes), "ratio 1.5");
    }

    // A server of its own for each call, as nobody else's answer shall be shared.
    private static ServerId Server(int number) => new(number.ToString("x8", System.Globalization.CultureInfo.InvariantCulture));

    private static HttpClient BareClient(string address) => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(address + "/"),
        DefaultRequestHeaders =
        {
            Authorization = new AuthenticationHeaderValue("Bearer", Key.Reveal()),
            Accept = { new MediaTypeWithQualityHeaderValue("application/json") },
            UserAgent = { new ProductInfoHeaderValue("Bare", "1.0") },
        },
    };
}
