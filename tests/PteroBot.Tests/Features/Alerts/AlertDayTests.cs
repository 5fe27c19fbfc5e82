using System.Text.RegularExpressions;
using PteroBot.Channels;
using PteroBot.Features.Alerts;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Alerts;

/// <summary>
/// A day of thirty servers in seconds: they start, stop, crash and flap, whole nodes fall, the panel goes silent, Discord refuses messages, the bot is killed at the
/// worst moment and started. Every crash that could be heard is told, and counted once; whatever was told says in the end that it is over.
/// </summary>
public sealed partial class AlertDayTests
{
    private const int Servers = 30;
    private const int Seed = 29112026;

    private readonly Random _random = new(Seed);
    private readonly ServerCondition[] _truth = [.. Enumerable.Repeat(ServerCondition.Running, Servers)];
    private readonly int[] _crashes = new int[Servers];
    private readonly int[] _longStops = new int[Servers];
    private readonly int[] _falls = new int[Servers];
    private readonly int[] _downFor = new int[Servers];
    private readonly bool[] _isClean = new bool[Servers];
    private AlertStage _stage = null!;
    private bool _isSilent;
    private int _kills;

    [Fact]
    public async Task No_crash_is_missed_or_counted_twice_and_in_the_end_everything_is_said_to_be_over()
    {
        await using var stage = _stage = await AlertStage.StartAsync(Servers);
        await stage.AddAsync(AlertStage.Of("crash", Servers, AlertKind.Crash));
        await stage.AddAsync(AlertStage.Of("stops", Servers, AlertKind.Stopped) with { ChannelId = 8 });
        var outages = 0;
        for (var second = 0; second < 86_400; second++)
        {
            Live();
            if (second % 7_000 == 3_000)
                Storm();
            if (second % 9_000 is 4_000 or 4_400)
                outages += Silence(second % 9_000 == 4_000);
            if (second % 11_000 == 10_000)
                stage.Post.AfterSend = () => throw new OperationCanceledException("killed");
            stage.Post.Sending = _random.Next(40) == 0 ? MessageOutcome.NotNow : MessageOutcome.Done;
            await TickAsync();
            if (second % 16_000 == 15_000)
                await RestartAsync(away: 60);
        }
        await EndAsync();

        TestContext.Current.SendDiagnosticMessage($"{_crashes.Sum()} crashes and {_longStops.Sum()} long stops in {stage.Post.Sent.Count} messages, {_kills} kills, {outages} outages");
        Assert.Equal(10, outages);
        Assert.InRange(_kills, 8, 20);
        Assert.InRange(_crashes.Sum(), 200, 2000);
        Assert.Equal(_crashes, CountsOf(7, "crashed"));
        var stops = CountsOf(8, "went down", "stopped", "is offline", "was down");
        Assert.All(Enumerable.Range(0, Servers), server => Assert.InRange(stops[server], _longStops[server], _falls[server]));
        Assert.All(stage.Post.Sent, message => Assert.Contains("again", message.Title, StringComparison.Ordinal));
        Assert.DoesNotContain(stage.Post.Sent, message => message.Faces.Count > 2 * Servers);
    }

    private void Live()
    {
        for (var server = 0; server < Servers; server++)
        {
            if (_truth[server] != ServerCondition.Running)
                _downFor[server]++;
            if (_random.Next(900) > 0)
                continue;
            switch (_truth[server])
            {
                case ServerCondition.Running when _random.Next(4) == 0:
                    Crash(server);
                    break;
                case ServerCondition.Running:
                    Fall(server, ServerCondition.Stopping);
                    Turn(server, ServerCondition.Offline);
                    break;
                case ServerCondition.Offline:
                    Turn(server, ServerCondition.Starting);
                    break;
                default:
                    Rise(server);
                    break;
            }
        }
    }

    /// <summary>A node falls and takes a third of the servers with it.</summary>
    private void Storm()
    {
        for (var server = 0; server < Servers / 3; server++)
            if (_truth[server] == ServerCondition.Running)
                Crash(server);
    }

    private void Crash(int server)
    {
        Fall(server, ServerCondition.Offline);
        _isClean[server] = false;
        if (_isSilent)
            return;
        _crashes[server]++;
        _stage.Tell(server, new ServerHappening.Crashed(1, false));
        // The node restarts every other one at once.
        if (_random.Next(2) == 0)
        {
            Turn(server, ServerCondition.Starting);
            Rise(server);
        }
    }

    private void Fall(int server, ServerCondition to)
    {
        (_downFor[server], _isClean[server]) = (0, !_isSilent);
        _falls[server]++;
        Turn(server, to);
    }

    private void Rise(int server)
    {
        if (_isClean[server] && _downFor[server] > 60)
            _longStops[server]++;
        Turn(server, ServerCondition.Running);
    }

    private void Turn(int server, ServerCondition condition)
    {
        _truth[server] = condition;
        if (!_isSilent)
            _stage.Tell(server, condition);
    }

    private int Silence(bool begins)
    {
        _isSilent = begins;
        for (var server = 0; server < Servers; server++)
        {
            // What fell into a silence may be found later, or not at all.
            _isClean[server] = false;
            if (begins)
                _stage.Silence(server, SilenceReason.Unreachable);
            else
                _stage.Tell(server, _truth[server]);
        }
        return begins ? 1 : 0;
    }

    private async Task TickAsync()
    {
        try
        {
            await _stage.TickAsync();
        }
        catch (OperationCanceledException)
        {
            await RestartAsync(away: 0);
        }
    }

    private async Task RestartAsync(int away)
    {
        _kills++;
        _stage.Post.AfterSend = null;
        _stage.Kill();
        _stage.World.Clock.Advance(TimeSpan.FromSeconds(away));
        _stage.Start(Servers);
        for (var server = 0; server < Servers; server++)
        {
            _isClean[server] = false;
            if (_isSilent)
                _stage.Silence(server, SilenceReason.Unreachable);
            else
                _stage.Tell(server, _truth[server]);
        }
        await _stage.TickAsync();
    }

    private async Task EndAsync()
    {
        _stage.Post.Sending = MessageOutcome.Done;
        _stage.Post.AfterSend = null;
        await _stage.TickAsync(60);
        for (var server = 0; server < Servers; server++)
            if (_truth[server] != ServerCondition.Running)
                Rise(server);
        await _stage.TickAsync(120);
    }

    /// <summary>How often a channel was told of each server, as its messages say it in the end.</summary>
    private int[] CountsOf(ulong channel, params string[] words)
    {
        var counts = new int[Servers];
        foreach (var message in _stage.Post.Sent.Where(message => message.Target.ChannelId == channel))
        {
            Assert.Contains(words, word => message.Title.Contains(word, StringComparison.Ordinal));
            var single = Single().Match(message.Title);
            if (single.Success)
                counts[int.Parse(single.Groups[1].Value)] += Times(Counted().Match(message.Text).Groups[1].Value);
            else
                foreach (Match line in Line().Matches(message.Text))
                    counts[int.Parse(line.Groups[1].Value)] += Times(line.Groups[2].Value);
        }
        return counts;
    }

    private static int Times(string text) => text.Length == 0 ? 1 : int.Parse(text);

    [GeneratedRegex(@"^. Server (\d\d) ")]
    private static partial Regex Single();

    [GeneratedRegex(@"(\d+) times since")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\*\*Server (\d\d)\*\* (?:(\d+) times, )?")]
    private static partial Regex Line();
}
