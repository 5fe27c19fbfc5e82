namespace PteroBot.Panel.Http;

/// <summary>
/// The reads of one key that are under way or still fresh. Whoever asks for the same thing meanwhile gets the same answer. The call goes on
/// as long as one of those who wait is left.
/// </summary>
internal sealed class SharedReads(TimeProvider clock)
{
    // The panel itself gives the same answer for 20 s.
    private static readonly TimeSpan ResourcesKeep = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, SharedRead> _reads = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private DateTimeOffset _nextSweep;

    /// <summary>When somebody asked last; forgotten scopes are thrown away.</summary>
    public DateTimeOffset LastUse { get; private set; } = clock.GetUtcNow();

    public Task<HttpResponseMessage> GetAsync(HttpRequestMessage request, PanelUse use, SharingHandler calls, CancellationToken cancellationToken)
    {
        var target = request.RequestUri!;
        var path = target.PathAndQuery;
        if (Join(path, use) is not { } read)
            return FollowAsync(Lead(target, path, use, calls), null, cancellationToken);
        PanelMetrics.SharedAnswer();
        return FollowAsync(read, request, cancellationToken);
    }

    private SharedRead? Join(string path, PanelUse use)
    {
        lock (_lock)
        {
            LastUse = clock.GetUtcNow();
            // A person does not wait for a read that stands in the background's queue.
            var read = Find(path, PanelUse.Interactive) ?? (use == PanelUse.Background ? Find(path, PanelUse.Background) : null);
            return read?.TryJoin() == true ? read : null;
        }
    }

    private SharedRead? Find(string path, PanelUse use) =>
        _reads.TryGetValue(Name(path, use), out var read) && (read.KeptUntil is not { } until || clock.GetUtcNow() < until) ? read : null;

    private SharedRead Lead(Uri target, string path, PanelUse use, SharingHandler calls)
    {
        var read = new SharedRead(this, Name(path, use));
        lock (_lock) _reads[read.Name] = read;
        _ = read.RunAsync(calls, target);
        return read;
    }

    private static async Task<HttpResponseMessage> FollowAsync(SharedRead read, HttpRequestMessage? request, CancellationToken cancellationToken)
    {
        try
        {
            return Copy(await read.Answer.WaitAsync(cancellationToken), request);
        }
        finally
        {
            read.Leave();
        }
    }

    /// <summary>Keeps the answer of a read that is over, or forgets it; <paramref name="response"/> is null when there was none.</summary>
    public void Finish(SharedRead read, HttpResponseMessage? response)
    {
        lock (_lock)
        {
            if (response?.IsSuccessStatusCode == true && read.Name.EndsWith("/resources", StringComparison.Ordinal))
                read.KeptUntil = clock.GetUtcNow() + ResourcesKeep;
            else if (_reads.GetValueOrDefault(read.Name) == read)
                _reads.Remove(read.Name);
            Sweep();
        }
    }

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        if (now < _nextSweep)
            return;
        _nextSweep = now + ResourcesKeep;
        foreach (var (name, read) in _reads)
            if (read.KeptUntil < now)
                _reads.Remove(name);
    }

    private static string Name(string path, PanelUse use) => use == PanelUse.Interactive ? path : "~" + path;

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
