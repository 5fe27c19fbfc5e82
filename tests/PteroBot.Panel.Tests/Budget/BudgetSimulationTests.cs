using FsCheck;
using FsCheck.Fluent;
using PteroBot.Panel.Budget;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Budget;

/// <summary>A thousand callers against a panel that counts as the real one does, in simulated time.</summary>
public sealed class BudgetSimulationTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    // A hundred callers of a panel that allows one call a minute wait for hours.
    private static readonly TimeSpan Endless = TimeSpan.FromDays(1);

    [Theory]
    [InlineData(720)]
    [InlineData(256)]
    [InlineData(240)]
    public async Task A_thousand_callers_never_exceed_the_limit_and_waste_little_of_it(int limit)
    {
        var panel = await SimulateAsync(limit, 1000, TimeSpan.FromMinutes(10), Step, () => TimeSpan.FromMilliseconds(120));

        Assert.Equal(0, panel.Refused);
        Assert.True(panel.Accepted >= limit * 10 * 0.95, $"{panel.Accepted} of {limit * 10}");
    }

    [Fact]
    public void No_limit_is_exceeded_whatever_it_is_and_however_slow_the_answers_are()
    {
        Prop.ForAll(Gen.Choose(1, 300).ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), Gen.Choose(0, 15_000).ToArbitrary(), (limit, callers, slowest) =>
        {
            var random = new Random(limit * 31 + callers);
            var panel = SimulateAsync(limit, callers, TimeSpan.FromMinutes(4), TimeSpan.FromSeconds(1), () => TimeSpan.FromMilliseconds(random.Next(slowest + 1))).GetAwaiter().GetResult();
            return panel.Refused == 0 && panel.Accepted > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Theory]
    [InlineData(1, 123)]
    [InlineData(2, 400)]
    public async Task The_smallest_limits_are_kept_with_hundreds_of_callers(int limit, int callers)
    {
        var panel = await SimulateAsync(limit, callers, TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(1), () => TimeSpan.FromSeconds(5));

        Assert.Equal(0, panel.Refused);
        Assert.True(panel.Accepted >= limit * 8, $"{panel.Accepted} of {limit * 10}");
    }

    [Fact]
    public async Task Background_work_has_its_turn_even_at_one_call_a_minute()
    {
        var budget = new RequestBudget(1, new ManualClock());

        var (turn, _) = await budget.EnterAsync(PanelUse.Background, TimeSpan.Zero, CancellationToken.None);

        Assert.NotNull(turn);
    }

    [Fact]
    public async Task Calls_that_take_longer_than_their_window_do_not_hold_up_the_next_for_ever()
    {
        var clock = new ManualClock();
        var budget = new RequestBudget(4, clock);
        var slow = new List<Turn>();
        for (var call = 0; call < 4; call++)
            slow.Add((await budget.EnterAsync(PanelUse.Interactive, Endless, CancellationToken.None)).Turn!);
        budget.Leave(slow[0], new RateReport(true, 4, 3, null));
        clock.Advance(TimeSpan.FromSeconds(61));

        var next = budget.EnterAsync(PanelUse.Background, Endless, CancellationToken.None).AsTask();
        foreach (var turn in slow.Skip(1))
            budget.Leave(turn, new RateReport(true, 4, 0, null));
        clock.Advance(TimeSpan.FromSeconds(61));

        Assert.NotNull((await next.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).Turn);
    }

    private static async Task<CountingPanel> SimulateAsync(int limit, int callers, TimeSpan duration, TimeSpan step, Func<TimeSpan> latency)
    {
        var clock = new ManualClock();
        var panel = new CountingPanel(limit, clock);
        var budget = new RequestBudget(Math.Min(limit, 240), clock);
        var under = new List<(DateTimeOffset Done, Turn Turn, RateReport Report)>();
        var waiting = Enumerable.Range(0, callers).Select(i => Enter(budget, i)).ToList();

        for (var passed = TimeSpan.Zero; passed < duration; passed += step)
        {
            foreach (var ready in under.Where(u => u.Done <= clock.GetUtcNow()).ToList())
            {
                budget.Leave(ready.Turn, ready.Report);
                under.Remove(ready);
                waiting.Add(Enter(budget, waiting.Count));
            }
            foreach (var entered in waiting.Where(w => w.IsCompleted).ToList())
            {
                waiting.Remove(entered);
                under.Add((clock.GetUtcNow() + latency(), (await entered).Turn!, panel.Count()));
            }
            clock.Advance(step);
            // Granted turns complete on the thread pool.
            while (waiting.Count(w => !w.IsCompleted) != budget.Waiting)
                await Task.Yield();
        }
        return panel;
    }

    [Fact]
    public async Task Background_calls_stay_under_half_and_leave_room_for_people()
    {
        var clock = new ManualClock();
        var budget = new RequestBudget(240, clock);

        var background = Enumerable.Range(0, 400).Select(_ => budget.EnterAsync(PanelUse.Background, TimeSpan.FromMinutes(9), CancellationToken.None).AsTask()).ToList();
        var people = Enumerable.Range(0, 120).Select(_ => budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None).AsTask()).ToList();

        Assert.Equal(120, background.Count(b => b.IsCompletedSuccessfully));
        Assert.All(people, p => Assert.True(p.IsCompletedSuccessfully));
        Assert.All(await Task.WhenAll(people), p => Assert.NotNull(p.Turn));
    }

    [Fact]
    public async Task A_third_of_the_limit_can_be_spared_and_it_comes_back_with_the_next_window()
    {
        var clock = new ManualClock();
        var budget = new RequestBudget(60, clock);
        await UseAsync(budget, 15, 60);

        var (six, five, one) = (budget.TrySpare(6), budget.TrySpare(5), budget.TrySpare(1));
        await UseAsync(budget, 5, 60);
        clock.Advance(TimeSpan.FromMinutes(3));

        Assert.False(six);
        Assert.True(five);
        Assert.False(one);
        Assert.True(budget.TrySpare(20));
    }

    [Fact]
    public async Task What_was_done_besides_in_the_last_window_is_not_spared_in_the_next()
    {
        var clock = new ManualClock();
        var budget = new RequestBudget(240, clock);
        await UseAsync(budget, 60, 240);
        var spared = budget.TrySpare(20);
        await UseAsync(budget, 20, 240);
        clock.Advance(TimeSpan.FromSeconds(61));

        var (tooMuch, again) = (budget.TrySpare(21), budget.TrySpare(20));
        await UseAsync(budget, 60 + 20, 240);

        Assert.True(spared);
        Assert.False(tooMuch);
        Assert.True(again);
        Assert.False(budget.TrySpare(1));
    }

    private static async Task UseAsync(RequestBudget budget, int calls, int limit)
    {
        for (var i = 0; i < calls; i++)
            budget.Leave((await budget.EnterAsync(PanelUse.Background, TimeSpan.Zero, CancellationToken.None)).Turn!, new RateReport(true, limit, null, null));
    }

    [Fact]
    public async Task People_go_before_the_background_when_a_new_window_begins()
    {
        var clock = new ManualClock();
        var budget = new RequestBudget(2, clock);
        var first = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None);
        var second = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None);
        budget.Leave(first.Turn!, new RateReport(true, 2, 1, null));
        budget.Leave(second.Turn!, new RateReport(true, 2, 0, null));

        var background = budget.EnterAsync(PanelUse.Background, TimeSpan.FromMinutes(5), CancellationToken.None).AsTask();
        var person = budget.EnterAsync(PanelUse.Interactive, TimeSpan.FromMinutes(5), CancellationToken.None).AsTask();
        clock.Advance(TimeSpan.FromSeconds(61));

        Assert.NotNull((await person).Turn);
        Assert.False(background.IsCompleted);
    }

    [Fact]
    public async Task An_impatient_call_is_told_how_long_it_would_take()
    {
        var clock = new ManualClock();
        var budget = new RequestBudget(1, clock);
        var first = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None);
        budget.Leave(first.Turn!, new RateReport(true, 1, 0, null));
        clock.Advance(TimeSpan.FromSeconds(20));

        var (turn, wait) = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.FromSeconds(8), CancellationToken.None);

        Assert.Null(turn);
        Assert.InRange(wait.TotalSeconds, 40, 41);
    }

    [Fact]
    public async Task What_others_use_is_seen_in_the_headers()
    {
        var budget = new RequestBudget(240, new ManualClock());
        var (turn, _) = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None);

        budget.Leave(turn!, new RateReport(true, 720, 100, null));

        Assert.Equal((720, 620), (budget.Limit, budget.Used));
    }

    [Fact]
    public async Task A_window_that_began_earlier_than_we_know_is_noticed_when_it_ends()
    {
        var budget = new RequestBudget(240, new ManualClock());
        var (first, _) = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None);
        budget.Leave(first!, new RateReport(true, 240, 3, null));
        var (second, _) = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None);

        budget.Leave(second!, new RateReport(true, 240, 239, null));

        Assert.Equal(1, budget.Used);
    }

    [Fact]
    public async Task Answers_before_the_limiter_cost_nothing()
    {
        var budget = new RequestBudget(240, new ManualClock());
        var (turn, _) = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None);

        budget.Leave(turn!, new RateReport(false, null, null, null));

        Assert.Equal(0, budget.Used);
    }

    [Fact]
    public async Task A_refusal_closes_the_budget_until_the_panel_opens_again()
    {
        var clock = new ManualClock();
        var budget = new RequestBudget(240, clock);
        var (turn, _) = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None);
        budget.Leave(turn!, new RateReport(true, 240, 0, TimeSpan.FromSeconds(30)));

        var early = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(31));
        var late = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None);

        Assert.Null(early.Turn);
        Assert.NotNull(late.Turn);
    }

    [Fact]
    public async Task A_window_of_calls_without_answers_ends_too()
    {
        var clock = new ManualClock();
        var budget = new RequestBudget(1, clock);
        var (turn, _) = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None);
        var next = budget.EnterAsync(PanelUse.Interactive, TimeSpan.FromMinutes(2), CancellationToken.None).AsTask();

        budget.Leave(turn!, null);
        clock.Advance(TimeSpan.FromSeconds(61));

        Assert.NotNull((await next).Turn);
    }

    [Fact]
    public async Task Somebody_who_gives_up_waiting_takes_no_turn()
    {
        var clock = new ManualClock();
        var budget = new RequestBudget(1, clock);
        using var cancel = new CancellationTokenSource();
        var (turn, _) = await budget.EnterAsync(PanelUse.Interactive, TimeSpan.Zero, CancellationToken.None);
        var gone = budget.EnterAsync(PanelUse.Interactive, TimeSpan.FromMinutes(2), cancel.Token).AsTask();
        var patient = budget.EnterAsync(PanelUse.Interactive, TimeSpan.FromMinutes(3), CancellationToken.None).AsTask();

        await cancel.CancelAsync();
        budget.Leave(turn!, new RateReport(true, 1, 0, null));
        clock.Advance(TimeSpan.FromSeconds(61));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        Assert.NotNull((await patient).Turn);
    }

    private static Task<(Turn? Turn, TimeSpan Wait)> Enter(RequestBudget budget, int i) =>
        budget.EnterAsync(i % 4 == 0 ? PanelUse.Background : PanelUse.Interactive, Endless, CancellationToken.None).AsTask();

    /// <summary>Laravel's limiter: a window of a minute that begins with a call.</summary>
    private sealed class CountingPanel(int limit, TimeProvider clock)
    {
        private DateTimeOffset _end;
        private int _used;

        public int Accepted { get; private set; }

        public int Refused { get; private set; }

        public RateReport Count()
        {
            var now = clock.GetUtcNow();
            if (now >= _end)
                (_end, _used) = (now + TimeSpan.FromMinutes(1), 0);
            if (_used >= limit)
            {
                Refused++;
                return new RateReport(true, limit, 0, _end - now);
            }
            Accepted++;
            return new RateReport(true, limit, limit - ++_used, null);
        }
    }
}
