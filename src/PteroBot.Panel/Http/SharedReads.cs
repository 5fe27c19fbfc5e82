using System.Net;

namespace PteroBot.Panel.Http;

/// <summary>
/// The reads of one key that are under way or still fresh. Whoever asks for the same thing meanwhile gets the same answer. The call goes on
/// as long as one of those who wait is left.
/// </summary>
internal sealed class SharedReads(TimeProvider clock)
{
    private const string Resources = "/resources";
    private const char Background = '~';

    // The panel itself gives the same answer for 20 s.
    private static readonly TimeSpan ResourcesKeep = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, SharedRead> _reads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeptAnswer> _kept = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private DateTimeOffset _nextSweep;

    /// <summary>When somebody asked last; forgotten scopes are thrown away.</summary>
    public DateTimeOffset LastUse { get; private set; } = clock.GetUtcNow();

    public Task<HttpResponseMessage> GetAsync(HttpRequestMessage request, string path, PanelUse use, SharingHandler calls, CancellationToken cancellationToken)
    {
        var (kept, read, leads) = Find(path, use);
        // Who leads waits for the call itself. The others come on by way of the thread pool, so that none of them can hold up the next.
        if (leads)
            return WaitAsync(read!, read!.RunAsync(calls, request.RequestUri!), null, cancellationToken);
        PanelMetrics.SharedAnswer();
        return kept is null ? WaitAsync(read!, read!.Task, request, cancellationToken) : Task.FromResult(kept.Again(request));
    }

    // Looking and beginning are one step, or two who come at the same moment would both begin.
    private (KeptAnswer? Kept, SharedRead? Read, bool Leads) Find(string path, PanelUse use)
    {
        lock (_lock)
        {
            LastUse = clock.GetUtcNow();
            if (_kept.TryGetValue(path, out var kept) && LastUse < kept.Until)
                return (kept, null, false);
            // A person does not wait for a read that stands in the background's queue.
            var read = _reads.GetValueOrDefault(path) ?? (use == PanelUse.Background ? _reads.GetValueOrDefault(Name(path, use)) : null);
            if (read?.TryJoin() == true)
                return (null, read, false);
            var name = Name(path, use);
            return (null, _reads[name] = new SharedRead(this, name), true);
        }
    }

    private static async Task<HttpResponseMessage> WaitAsync(SharedRead read, Task<HttpResponseMessage> call, HttpRequestMessage? request, CancellationToken cancellationToken)
    {
        var isWhole = false;
        try
        {
            var answer = await call.WaitAsync(cancellationToken);
            isWhole = read.TryTakeWhole();
            return isWhole ? answer : Copy(answer, request);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It may yet fail, with nobody left to look at it.
            _ = call.ContinueWith(static over => over.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
        finally
        {
            if (!isWhole)
                read.Leave();
        }
    }

    /// <summary>Forgets a read that is over, and keeps its answer where that stays true for a while; <paramref name="response"/> is null when there was none.</summary>
    public void Finish(SharedRead read, HttpResponseMessage? response)
    {
        lock (_lock)
        {
            if (_reads.GetValueOrDefault(read.Name) == read)
                _reads.Remove(read.Name);
            var now = clock.GetUtcNow();
            if (response?.StatusCode == HttpStatusCode.OK && response.IsJson() && read.Name.EndsWith(Resources, StringComparison.Ordinal))
                _kept[read.Name.TrimStart(Background)] = new KeptAnswer(response.Body(), now + ResourcesKeep);
            Sweep(now);
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now < _nextSweep)
            return;
        _nextSweep = now + ResourcesKeep;
        foreach (var (name, kept) in _kept)
            if (kept.Until < now)
                _kept.Remove(name);
    }

    private static string Name(string path, PanelUse use) => use == PanelUse.Interactive ? path : Background + path;

    private static HttpResponseMessage Copy(HttpResponseMessage answer, HttpRequestMessage? request)
    {
        var copy = new HttpResponseMessage(answer.StatusCode) { RequestMessage = request ?? answer.RequestMessage, Content = ((BufferedContent)answer.Content).Copy() };
        if (answer.IsSuccessStatusCode)
            return copy;
        // What tells failures apart.
        foreach (var header in answer.Headers)
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return copy;
    }
}
