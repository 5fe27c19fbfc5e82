using PteroBot.Live;
using PteroBot.TestKit;

namespace PteroBot.Tests.Live;

/// <summary>What is kept going here follows the store, and never a reading that is older than what somebody has just done.</summary>
public sealed class LiveSetTests
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly ManualClock _clock = new();
    private readonly LiveSet<One> _set;
    private readonly List<string> _opened = [];

    public LiveSetTests() => _set = new LiveSet<One>(Every, _clock);

    [Fact]
    public async Task It_opens_what_is_stored_and_closes_what_is_no_more()
    {
        var gone = _set.Open("gone", () => new One());

        await SyncAsync("a", "b");

        Assert.Equal(["a", "b"], _opened);
        Assert.True(gone.IsDisposed);
        Assert.Null(_set.Find("gone"));
        Assert.Equal(2, _set.Count);
    }

    [Fact]
    public async Task It_reads_again_when_it_is_time()
    {
        await SyncAsync("a");
        await SyncAsync("a", "b");
        Assert.Equal(["a"], _opened);

        _clock.Advance(Every);
        await SyncAsync("a", "b");

        Assert.Equal(["a", "a", "b"], _opened);
    }

    [Fact]
    public async Task What_was_begun_changed_or_ended_while_it_reads_is_newer()
    {
        _set.Open("changed", () => new One());
        var ended = _set.Open("ended", () => new One());
        var reading = new TaskCompletionSource<IReadOnlyList<string>>();
        var sync = SyncAsync(reading.Task);

        var begun = _set.Open("begun", () => new One());
        _set.Open("changed", () => new One());
        _set.Close("ended");
        reading.SetResult(["changed", "ended", "other"]);
        await sync;

        Assert.Equal(["other"], _opened);
        Assert.Same(begun, _set.Find("begun"));
        Assert.False(begun.IsDisposed);
        Assert.True(ended.IsDisposed);
        Assert.Null(_set.Find("ended"));
    }

    [Fact]
    public async Task A_reading_that_fails_or_takes_long_closes_nothing_and_the_next_one_goes_on()
    {
        var kept = _set.Open("kept", () => new One());
        var reading = new TaskCompletionSource<IReadOnlyList<string>>();
        var sync = SyncAsync(reading.Task);
        _clock.Advance(Every);
        await SyncAsync("another");
        Assert.Empty(_opened);

        reading.SetException(new InvalidOperationException("The store is locked."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => sync);
        Assert.False(kept.IsDisposed);
        await SyncAsync("kept", "another");

        Assert.Equal(["kept", "another"], _opened);
    }

    [Fact]
    public async Task However_many_open_it_at_once_it_is_made_once()
    {
        var made = 0;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _set.Open("a", () =>
        {
            Interlocked.Increment(ref made);
            Thread.Yield();
            return new One();
        }))));

        Assert.Equal(1, made);
    }

    private Task SyncAsync(params IReadOnlyList<string> stored) => SyncAsync(Task.FromResult(stored));

    private Task SyncAsync(Task<IReadOnlyList<string>> stored) => _set.SyncWhenDueAsync(() => stored, id => id, id =>
    {
        _opened.Add(id);
        _set.Open(id, () => new One());
        return Task.CompletedTask;
    });

    private sealed class One : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
