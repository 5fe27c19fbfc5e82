using PteroBot.Panel.Client;

namespace PteroBot.Panel.Live;

/// <summary>Fetches tokens for one server, not faster than the panel allows: Pelican gives five a minute to all users of a server together.</summary>
internal sealed class CredentialSource(IConsoleApi console, ServerId server, PanelDialect dialect, TimeProvider clock)
{
    private const int OwnLimit = 12;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(10);
    private readonly Queue<DateTimeOffset> _fetched = new();

    public async Task<WebsocketCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        // One is left for others.
        var most = dialect.WebsocketCredentialsPerMinute - 1 ?? OwnLimit;
        while (_fetched.TryPeek(out var oldest) && clock.GetUtcNow() - oldest >= Minute)
            _fetched.Dequeue();
        if (_fetched.Count >= most)
            await Task.Delay(_fetched.Peek() + Minute - clock.GetUtcNow(), clock, cancellationToken);
        _fetched.Enqueue(clock.GetUtcNow());
        return await console.CredentialsAsync(server, cancellationToken);
    }

    /// <summary>The same, again and again while the panel does not answer: the present token may still be good.</summary>
    public async Task<WebsocketCredentials> RenewAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await FetchAsync(cancellationToken);
            }
            catch (PanelException failure) when (!IsFinal(failure))
            {
                await Task.Delay(failure is RateLimitedException limited ? limited.RetryAfter : BetweenTries, clock, cancellationToken);
            }
        }
    }

    /// <summary>Whether the refusal of a token will not pass by itself.</summary>
    public static bool IsFinal(PanelException failure) => failure is KeyRejectedException or NotPermittedException or TwoFactorRequiredException
        or PanelNotFoundException or PanelRefusedException or ServerStateException { Obstacle: ServerObstacle.Suspended };
}
