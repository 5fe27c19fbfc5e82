using System.Globalization;
using PteroBot.Sandbox.Panel;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>
/// The whole bot through hours of fifty servers in minutes, over real sockets: power, crashes, suspensions, tokens of ten minutes, a panel and nodes that fail in every
/// way, a panel whose limiter counts and whose calls others use up, deleted messages, restarts and SIGKILL. Whoever looks at a board sees what is so, or that nobody knows;
/// alerts tell everything that could be seen, once. <c>PTEROBOT_DAY_HOURS</c> makes it longer; 24 take 25 minutes, and an hour with <c>PTEROBOT_DAY_SPEED=25</c>, at which what takes real time is
/// no longer seen. <c>PTEROBOT_DAY_PANEL=pelican</c> takes the other panel.
/// </summary>
[Collection(Alone)]
public sealed class DayTests
{
    private const string Alone = "Alone: a second counts as a minute";
    private const int Seed = 29_11_2026;

    // What nobody has confirmed for 90 seconds is shown as unknown. The last answer of the panel may have been 20 seconds old, and the change of a message that is older than an hour waits
    // up to 20 seconds for its turn.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan ClosedTolerance = TimeSpan.FromSeconds(210);
    private static readonly TimeSpan BetweenChanges = TimeSpan.FromSeconds(18);

    // Two processes that have just begun are slow for some seconds of real time, whatever the clock: until then things change, and nobody is judged.
    private static readonly TimeSpan WarmingUp = TimeSpan.FromMinutes(15);

    // Sockets that could not be opened rest for ten minutes.
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(11);

    // In eight minutes every token is renewed once.
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(8);

    // A process takes some seconds of real time until it is warm, whatever the clock, and after that the old picture stays until every server has answered.
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(4);

    // A runner takes a process for crashed that was silent for a minute and then ends.
    private static readonly TimeSpan BetweenWords = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Length = TimeSpan.FromHours(
        double.Parse(Environment.GetEnvironmentVariable("PTEROBOT_DAY_HOURS") ?? "0.5", CultureInfo.InvariantCulture));

    // In half an hour there is room for every kind of trouble once.
    private static readonly TimeSpan Outage = Length < TimeSpan.FromHours(1.5) ? TimeSpan.FromMinutes(2) : TimeSpan.FromMinutes(3);
    private static readonly TimeSpan BetweenTroubles = Length < TimeSpan.FromHours(1.5) ? TimeSpan.FromMinutes(1) : TimeSpan.FromMinutes(6);

    [Fact]
    public async Task Boards_are_right_all_the_time_and_no_alert_is_missed_or_doubled_through_everything_that_happens_in_a_day()
    {
        await using var world = await FastWorld.StartAsync();
        var (truth, downs, alerts) = (new Truth(), new Downs(world.Clock), new AlertEye());
        world.Touch(all =>
        {
            foreach (var server in all.Servers)
                Write(server);
            all.StateChanged += Write;
        });
        var eye = new BoardEye(truth, FastWorld.Real(Tolerance), FastWorld.Real(ClosedTolerance));
        var boards = new DayBoards(world, eye, alerts);
        var chaos = new Chaos(world, truth, downs, boards, alerts, Seed);
        var output = TestContext.Current.TestOutputHelper!;
        await using var telling = TimeProvider.System.CreateTimer(
            _ => output.WriteLine($"{world.Now:HH:mm} there: {truth.Changes} changes, {chaos.Troubles.Count} troubles, {eye.Looks.All} states read, {eye.Lies.Count} wrong"), null, BetweenWords, BetweenWords);
        eye.MayArriveLate = () => chaos.MayArriveLate;
        var judge = new AlertJudge(downs, chaos, alerts);
        var refused = CountRefusals(world, chaos);
        await chaos.MendAsync();
        await boards.PostAsync();
        await SandboxHost.UntilAsync(() => Task.FromResult(FastWorld.Names.Count(name => world.Server(name).Wings.Sockets.Count > 0)), heard => heard >= FastWorld.Servers * 0.8, "most servers are heard");
        using (var warm = new CancellationTokenSource(FastWorld.Real(WarmingUp)))
            await ChangeAsync(chaos, warm.Token);
        // Alerts tell of changes: of what was so before they saw it, nothing.
        world.Touch(all => downs.Open(all.Servers));
        await boards.AlertAsync();
        await Task.Delay(FastWorld.Real(Tolerance));
        eye.Open();

        using var over = new CancellationTokenSource(FastWorld.Real(Length));
        await Task.WhenAll(ChangeAsync(chaos, over.Token), TroubleAsync(chaos, over.Token), LookAsync(eye, chaos, over.Token));
        foreach (var board in DayBoards.Titles)
            await UntilNothingAsync(() => eye.WrongNow(board), $"{board} is right at the end");
        await UntilNothingAsync(judge.WrongNow, "the messages of alerts are right at the end");
        await UntilNothingAsync(() => boards.Nodes.Contains('◌', StringComparison.Ordinal) ? [boards.Nodes] : [], "the board of the nodes is right at the end");
        var calm = await CalmAsync(world, boards);

        var (faults, (looks, unknown)) = (judge.Faults(), eye.Looks);
        TestContext.Current.SendDiagnosticMessage(
            $"{Length.TotalHours} hours: {truth.Changes} changes, {chaos.Troubles.Count} troubles, {boards.Deletions} boards and {alerts.Deleted} messages of alerts deleted; {looks} states read, {unknown} of them unknown, {eye.Lies.Count} wrong; "
            + $"{alerts.Rows.Count} rows in {alerts.Standing.Count} messages of alerts, of {judge.CrashesDue} crashes and {judge.Due} stops that had to be told, {faults.Count} faults; "
            + $"429 by the panel {refused()} times without cause; at the end {calm.Requests:0.0} panel requests and at most {calm.Changes:0.0} changes of a board a minute");
        Assert.True(eye.Lies.Count + faults.Count == 0,
            $"{faults.Count} faults of alerts:\n{string.Join('\n', faults)}\n{eye.Lies.Count} states wrong:\n{string.Join('\n', eye.Lies.Distinct())}\nTroubles: {string.Join(", ", chaos.Troubles)}");
        Assert.True(refused() == 0, $"The panel's limiter refused {refused()} calls that nobody else had used up.");
        Assert.True(truth.Changes > Length.TotalMinutes, $"Only {truth.Changes} changes.");
        Assert.True(judge.Due + judge.CrashesDue >= 8, $"Only {judge.Due} stops and {judge.CrashesDue} crashes had to be told.");
        // Ten for 47 servers on sockets, three for each that is asked, and two for the board of the nodes. Pelican counts players, every two minutes for each server.
        Assert.InRange(calm.Requests, 1, 12 + (3 * Chaos.Polled.Count) + (FastWorld.Panel == PanelFlavour.Pelican ? FastWorld.Servers / 2.0 : 0));
        // One change per message and interval of twenty seconds.
        Assert.InRange(calm.Changes, 0, 3.5);

        void Write(Server server)
        {
            truth.Write(server);
            downs.Write(server);
        }
    }

    /// <summary>Counts the answers 429 of the panel that nobody but the bot itself has caused.</summary>
    private static Func<int> CountRefusals(FastWorld world, Chaos chaos)
    {
        var refused = 0;
        var traffic = world.Sandbox.App.Traffic;
        var page = traffic.Added;
        traffic.Added = (number, entry) =>
        {
            page?.Invoke(number, entry);
            // A plugin of Pelican counts players twice a minute for each server; what a bot asked before it was killed, the next does not know.
            if (entry is { Target: "panel", Status: 429 } && !chaos.MayBeRefused && !entry.Path.EndsWith("/query", StringComparison.Ordinal))
                Interlocked.Increment(ref refused);
        };
        return () => Volatile.Read(ref refused);
    }

    private static Task<string> UntilNothingAsync(Func<IReadOnlyList<string>> wrong, string what) =>
        SandboxHost.UntilAsync(() => Task.FromResult(string.Join(", ", wrong())), said => said.Length == 0, what);

    private static async Task ChangeAsync(Chaos chaos, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            chaos.Change();
            await Task.Delay(FastWorld.Real(BetweenChanges), CancellationToken.None);
        }
    }

    private static async Task TroubleAsync(Chaos chaos, CancellationToken over)
    {
        for (var trouble = 0; !over.IsCancellationRequested; trouble++)
        {
            await Task.Delay(FastWorld.Real(BetweenTroubles), CancellationToken.None);
            await chaos.BreakAsync(trouble, Outage);
        }
    }

    private static async Task LookAsync(BoardEye eye, Chaos chaos, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            if (chaos.CanChange && TimeProvider.System.GetUtcNow() - chaos.CanChangeSince > FastWorld.Real(AfterStart))
                eye.Look();
            await Task.Delay(50, CancellationToken.None);
        }
    }

    /// <summary>What the panel is asked, and how often the busiest board is changed, in a minute in which nothing happens.</summary>
    private static async Task<(double Requests, double Changes)> CalmAsync(FastWorld world, DayBoards boards)
    {
        await Task.Delay(FastWorld.Real(Settling));
        var (requests, changes, began) = (world.PanelRequests, boards.Changes, world.Now);
        await Task.Delay(FastWorld.Real(Calm));
        var minutes = (world.Now - began).TotalMinutes;
        return ((world.PanelRequests - requests) / minutes, boards.Changes.Max(board => board.Value - changes.GetValueOrDefault(board.Key)) / minutes);
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class NothingBeside;
}
