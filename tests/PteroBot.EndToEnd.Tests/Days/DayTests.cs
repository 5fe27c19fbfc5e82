using System.Globalization;
using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>
/// The whole bot through hours of fifty servers in minutes, over real sockets: power, crashes, suspensions, tokens of ten minutes, a panel and nodes that fail in every
/// way, restarts and SIGKILL. Whoever looks at a board sees what is so, or that nobody knows. <c>PTEROBOT_DAY_HOURS</c> makes it longer; 24 take 25 minutes.
/// </summary>
[Collection(Alone)]
public sealed class DayTests
{
    private const string Alone = "Alone: a second counts as a minute";
    private const int Seed = 29_11_2026;

    // The panel's own answer about a polled server may be 20 seconds old, and so may the bot's last question.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan ClosedTolerance = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan BetweenChanges = TimeSpan.FromSeconds(18);
    private static readonly TimeSpan BetweenTroubles = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(16);

    // A start takes a second or two of real time, and after it the old picture stays until every server has answered.
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Length = TimeSpan.FromHours(
        double.Parse(Environment.GetEnvironmentVariable("PTEROBOT_DAY_HOURS") ?? "1.5", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Boards_are_right_all_the_time_through_everything_that_happens_in_a_day()
    {
        await using var world = await FastWorld.StartAsync();
        var truth = new Truth();
        world.Touch(all => all.Servers.ForEach(truth.Write));
        world.Touch(all => all.StateChanged += truth.Write);
        var (eye, chaos) = (new BoardEye(truth, FastWorld.Real(Tolerance), FastWorld.Real(ClosedTolerance)), new Chaos(world, truth, Seed));
        await chaos.MendAsync();
        var boards = await PostAsync(world, eye);

        using var over = new CancellationTokenSource(FastWorld.Real(Length));
        await Task.WhenAll(ChangeAsync(chaos, over.Token), TroubleAsync(chaos, over.Token), LookAsync(eye, chaos, over.Token));
        foreach (var board in boards)
            await SandboxHost.UntilAsync(() => Task.FromResult(string.Join(", ", eye.WrongNow(board))), wrong => wrong.Length == 0, $"{board} is right at the end");
        var perMinute = await CalmAsync(world);

        var (looks, unknown) = eye.Looks;
        TestContext.Current.SendDiagnosticMessage(
            $"{Length.TotalHours} hours: {truth.Changes} changes, {chaos.Troubles.Count} troubles, {looks} states read, {unknown} of them unknown, {perMinute:0.0} panel requests a minute at the end");
        Assert.True(eye.Lies.Count == 0, $"{eye.Lies.Count} wrong:\n{string.Join('\n', eye.Lies.Distinct())}\nTroubles: {string.Join(", ", chaos.Troubles)}");
        Assert.True(truth.Changes > Length.TotalMinutes, $"Only {truth.Changes} changes.");
        // Ten for 47 servers on sockets, and three for each that is asked.
        Assert.InRange(perMinute, 1, 10 + (3 * Chaos.Polled.Count));
    }

    private static async Task<IReadOnlyList<string>> PostAsync(FastWorld world, BoardEye eye)
    {
        var owner = world.Sandbox.As("owner");
        var shows = new Dictionary<string, (string Layout, IReadOnlyList<string> Servers)>
        {
            ["First half"] = ("table", [.. FastWorld.Names.Take(25)]),
            ["Second half"] = ("compact", [.. FastWorld.Names.Skip(25)]),
            ["Some"] = ("cards", [.. FastWorld.Names.Take(5)]),
        };
        var discord = world.Sandbox.App.Discord.World;
        var page = discord.Noticed;
        var seen = new Dictionary<string, string>();
        lock (discord.Gate)
            discord.Noticed = (what, data, person) =>
            {
                page?.Invoke(what, data, person);
                if (what.StartsWith("message", StringComparison.Ordinal) && BoardOf(data) is { } board && data["embeds"] is JsonArray { Count: > 0 } embeds)
                    eye.See(board, (JsonArray)embeds.DeepClone(), shows[board].Servers);
            };
        foreach (var (title, (layout, servers)) in shows)
        {
            var created = await owner.RunAsync("board create", new { servers = string.Join(", ", servers), layout, title, buttons = false });
            Assert.Contains("stands in", created.Text, StringComparison.Ordinal);
        }
        return [.. shows.Keys];

        // A heading above the cards, the title of the list otherwise.
        string? BoardOf(JsonObject message) => shows.Keys.FirstOrDefault(title =>
            ((string?)message["content"])?.StartsWith($"**{title}**", StringComparison.Ordinal) == true || (string?)(message["embeds"] as JsonArray)?.FirstOrDefault()?["title"] == title);
    }

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
            await chaos.BreakAsync(trouble);
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

    /// <summary>What the panel is asked in a minute when nothing happens.</summary>
    private static async Task<double> CalmAsync(FastWorld world)
    {
        // Until the last trouble has calmed down.
        await Task.Delay(FastWorld.Real(Calm));
        var before = world.PanelRequests;
        await Task.Delay(FastWorld.Real(Calm));
        return (world.PanelRequests - before) / Calm.TotalMinutes;
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class NothingBeside;
}
