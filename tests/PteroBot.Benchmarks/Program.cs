// dotnet run -c Release --project tests/PteroBot.Benchmarks [-- memory start first steady rate autocomplete | panel | board] [--runs 3] [--alone]
using PteroBot.Benchmarks.Boards;
using PteroBot.Benchmarks.Measures;
using PteroBot.Benchmarks.Panel;
using PteroBot.Benchmarks.Peers;

if (args is [LeanPanel.Word])
{
    await LeanPanel.ServeAsync();
    return;
}
if (args is ["panel", .. var parts])
{
    var ratios = new Table("bare HttpClient");
    await PanelMeasures.RunAsync(ratios, parts);
    ratios.Write(Path.Combine(Repository.Find(), "artifacts", "benchmarks-panel.md"), PanelMeasures.Runs);
    return;
}
if (args is ["board", ..])
{
    var board = new Table(BoardPeers.Column);
    await BoardMeasure.RunAsync(Repository.Find(), board);
    board.Write(Path.Combine(Repository.Find(), "artifacts", "benchmarks-board.md"), 1);
    return;
}

var repository = Repository.Find();
var runs = Array.IndexOf(args, "--runs") is >= 0 and var at ? int.Parse(args[at + 1]) : 3;
var wanted = args.Where((arg, i) => !arg.StartsWith('-') && (i == 0 || args[i - 1] != "--runs")).ToHashSet();
bool Wants(string name) => wanted.Count == 0 || wanted.Contains(name);

using var ours = new PteroBotPeer(repository);
Peer? theirs = !args.Contains("--alone") && Repository.Has("node") ? new DiscordJsPeer() : null;
await ours.PrepareAsync();
if (theirs is not null)
    await theirs.PrepareAsync();

var table = new Table();
async Task MeasureAsync(string work, string reach, Func<Peer, Task<double>> measure)
{
    var (mine, peers) = (new List<double>(), new List<double>());
    for (var i = 0; i < runs; i++)
    {
        mine.Add(await measure(ours));
        if (theirs is not null)
            peers.Add(await measure(theirs));
    }
    table.Add(work, Median(mine), theirs is null ? null : Median(peers), reach);
}

if (Wants("memory"))
{
    foreach (var (guilds, reach) in new[] { (1, "60"), (1000, "65"), (10_000, "120") })
        await MeasureAsync($"resident memory, {guilds:N0} guilds, MB", reach, peer => DiscordMeasures.MemoryAsync(peer, guilds));
}
if (Wants("start"))
{
    foreach (var (guilds, reach) in new[] { (1, "0.6"), (10_000, "5") })
        await MeasureAsync($"start until commands are registered, {guilds:N0} guilds, s", reach, peer => DiscordMeasures.StartAsync(peer, guilds));
    table.Add("command writes of a second start", await DiscordMeasures.SecondStartWritesAsync(ours), null, "0");
}
if (Wants("first"))
    await MeasureAsync("first command after start, ms", "10", DiscordMeasures.FirstCommandAsync);
if (Wants("steady"))
{
    var mine = new List<(double P50, double P99, double Cpu)>();
    var peers = new List<(double P50, double P99, double Cpu)>();
    for (var i = 0; i < runs; i++)
    {
        mine.Add(await DiscordMeasures.SteadyAsync(ours));
        if (theirs is not null)
            peers.Add(await DiscordMeasures.SteadyAsync(theirs));
    }
    double? Peers(Func<(double P50, double P99, double Cpu), double> part) => peers.Count == 0 ? null : Median([.. peers.Select(part)]);
    table.Add("answer at 200/s, p50, ms", Median([.. mine.Select(m => m.P50)]), Peers(p => p.P50), "0.43");
    table.Add("answer at 200/s, p99, ms", Median([.. mine.Select(m => m.P99)]), Peers(p => p.P99), "2.2");
    table.Add("CPU for 1,000 answers at 200/s, s", Median([.. mine.Select(m => m.Cpu)]), Peers(p => p.Cpu), "0.6");
}
if (Wants("rate"))
    await MeasureAsync("highest rate with p99 under 100 ms, per s", "11,500", DiscordMeasures.HighestRateAsync);
if (Wants("autocomplete"))
{
    var (p99, requests) = await AutocompleteMeasure.RunAsync(ours);
    table.Add("autocomplete, 500 servers, p99, ms", p99, null, "3");
    table.Add("autocomplete, 500 servers, panel requests for 2,000 keystrokes", requests, null, "0");
}
table.Write(Path.Combine(repository, "artifacts", "benchmarks.md"), runs);

static double Median(List<double> values)
{
    values.Sort();
    return values[values.Count / 2];
}
