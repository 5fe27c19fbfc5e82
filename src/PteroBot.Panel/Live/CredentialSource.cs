using PteroBot.Panel.Client;

namespace PteroBot.Panel.Live;

/// <summary>Fetches tokens for one server, not faster than the panel allows: Pelican gives five a minute to all users of a server together.</summary>
/// <param name="console">Gives them.</param>
/// <param name="server">The server.</param>
/// <param name="take">Takes a place in the order of all sockets of the server, and tells how long to wait for it.</param>
/// <param name="clock">The time.</param>
internal sealed class CredentialSource(IConsoleApi console, ServerId server, Func<TimeSpan> take, TimeProvider clock)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(10);

    public async Task<WebsocketCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        if (take() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellationToken);
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
