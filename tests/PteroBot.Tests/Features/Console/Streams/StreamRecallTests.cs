using PteroBot.Features.Console.Streams;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Console.Streams;

/// <summary>What a stream does about lines that were said while nobody listened: it asks the node for its log.</summary>
public sealed class StreamRecallTests : IAsyncLifetime
{
    private const string End = "[Pterodactyl Daemon]: the end of the log";

    private StreamStage _stage = null!;
    private ConsoleStream _stream = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = await StreamStage.StartAsync();
        await _stage.TellAsync(ServerCondition.Running);
        _stream = await _stage.BeginAsync();
        _stage.Console.Tell(new ServerHappening.Heard());
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task Lines_that_were_said_during_a_break_are_shown_once()
    {
        await HearAsync("one", "two", "three");

        await _stage.BreakAsync();
        await RecallAsync("one", "two", "three", "four", "five");
        await _stage.UntilShownAsync("five");

        Assert.Equal([1, 1, 1, 1, 1], Counts("one", "two", "three", "four", "five"));
        Assert.DoesNotContain("missing", All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_comes_in_two_parts_repeats_nothing()
    {
        await HearAsync("one", "two", "three");

        await _stage.BreakAsync();
        _stage.Console.Tell(new ServerHappening.Heard(() => { }));
        _stage.Console.Tell(new ServerHappening.LogBegins());
        _stage.Console.TellLine("one");
        await _stage.TickAsync();
        _stage.World.Clock.Advance(TimeSpan.FromSeconds(3));
        await _stage.TickAsync();
        Say("two", "three", "four");
        await _stage.UntilShownAsync("four");

        Assert.Equal([1, 1, 1, 1], Counts("one", "two", "three", "four"));
        Assert.DoesNotContain("only what follows", All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_said_before_the_log_comes_is_shown_once_in_its_place()
    {
        await HearAsync("one", "two", "three");

        await _stage.BreakAsync();
        _stage.Console.Tell(new ServerHappening.Heard(() => { }));
        _stage.Console.TellLine("five");
        _stage.Console.Tell(new ServerHappening.LogBegins());
        Say("one", "two", "three", "four", "five", "six");
        await _stage.UntilShownAsync("six");

        Assert.Equal([1, 1, 1, 1, 1, 1], Counts("one", "two", "three", "four", "five", "six"));
        Assert.True(All.IndexOf("four", StringComparison.Ordinal) < All.IndexOf("five", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_break_while_the_log_comes_loses_nothing_of_it()
    {
        await HearAsync("one", "two", "three");

        await _stage.BreakAsync();
        await RecallAsync("one", "two", "three", "four");
        await _stage.BreakAsync();
        await RecallAsync();
        await _stage.UntilShownAsync("four");

        Assert.Equal([1, 1, 1, 1], Counts("one", "two", "three", "four"));
    }

    [Fact]
    public async Task A_log_that_does_not_go_back_so_far_is_shown_whole_and_it_is_said()
    {
        await HearAsync("one", "two", "three");

        await _stage.BreakAsync();
        await RecallAsync("ninety", "hundred");
        await _stage.UntilShownAsync("hundred");

        Assert.Contains("has kept only what follows", All, StringComparison.Ordinal);
        Assert.True(All.IndexOf("only what follows", StringComparison.Ordinal) < All.IndexOf("ninety", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_node_that_gives_no_log_leaves_lines_missing_and_it_is_said()
    {
        await HearAsync("one");

        await _stage.BreakAsync();
        _stage.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await RecallAsync();

        Assert.Contains("is missing", await _stage.UntilShownAsync("is missing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_were_said_while_the_bot_was_killed_are_shown_once_when_it_is_back()
    {
        await HearAsync("one", "two", "three");
        await _stage.TickAsync();
        _stage.Streams.Close(_stream.Id);

        _stage.World.Clock.Advance(TimeSpan.FromMinutes(1));
        _stage.Restart();
        await _stage.TickAsync();
        await RecallAsync("zero", "one", "two", "three", "meanwhile");
        await _stage.UntilShownAsync("meanwhile");

        Assert.Equal([0, 1, 1, 1, 1], Counts("zero", "one", "two", "three", "meanwhile"));
        Assert.DoesNotContain("away", All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_while_it_was_paused_or_not_yet_begun_is_not_shown_later()
    {
        await HearAsync("one", "two", "three");
        await _stage.Desk.PauseAsync(StreamStage.Nora, _stream.Id, CancellationToken.None);
        await _stage.Desk.ResumeAsync(StreamStage.Nora, _stream.Id, CancellationToken.None);

        var asked = 0;
        _stage.Console.Tell(new ServerHappening.Heard(() => asked++));
        _stage.Console.Tell(new ServerHappening.LogBegins());
        _stage.Console.TellLine("while paused");
        _stage.Console.TellLine(End);
        await _stage.UntilShownAsync("end of the log");
        await _stage.TickAsync();
        _stage.Console.TellLine("later");
        await _stage.UntilShownAsync("later");

        Assert.Equal((0, 0), (asked, Counts("while paused")[0]));
    }

    [Fact]
    public async Task Hidden_lines_stay_hidden_in_a_log_and_prints_alone_are_kept()
    {
        await HearAsync("one", "rcon.password=hunter2", "three");

        await _stage.TickAsync();
        var kept = Assert.Single(await _stage.Book.AllAsync(CancellationToken.None));

        Assert.Equal(3, kept.Heard.Count);
        Assert.DoesNotContain("hunter2", All, StringComparison.Ordinal);
    }

    private string All => string.Join('\n', _stage.Shown);

    private List<int> Counts(params string[] lines) => [.. lines.Select(line => All.Split(line).Length - 1)];

    private async Task HearAsync(params string[] lines)
    {
        Say(lines);
        await _stage.UntilShownAsync(lines[^1]);
    }

    private void Say(params string[] lines)
    {
        foreach (var line in lines)
            _stage.Console.TellLine(line);
    }

    /// <summary>The socket is open again, and the node gives this log to whoever asks. Nothing ticks before all of it has arrived.</summary>
    private async Task RecallAsync(params string[] log)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _stage.Console.Tell(new ServerHappening.Heard(asked.SetResult));
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var before = _stage.Streams.Find(_stream.Id)!.Queue.Count;
        _stage.Console.Tell(new ServerHappening.LogBegins());
        Say(log);
        // What a node says itself is not kept back: once it waits to be shown, the lines before have been read.
        _stage.Console.TellLine(End);
        await _stage.UntilHeardAsync(_stream, before + 1);
    }
}
