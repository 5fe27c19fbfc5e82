using System.Collections.Concurrent;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Players;

/// <summary>
/// Players as Pelican's plugin counts them, for servers that cannot be asked from here: the panel may stand where the bot may not go, and knows games by their eggs. A panel
/// without the plugin is left alone for an hour.
/// </summary>
internal sealed class PanelCounter(TimeProvider clock)
{
    /// <summary>The plugin answers twice a minute for each server.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromSeconds(31);

    /// <summary>Where nobody waits, a server is asked about less often: each is a request of its own.</summary>
    public static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(110);

    /// <summary>How long an answer stands.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(3);

    public static readonly TimeSpan WithoutPlugin = TimeSpan.FromHours(1);

    private static readonly TimeSpan WithoutQuery = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(1);

    private const int MostPlayers = 100_000;

    private readonly ConcurrentDictionary<FeedKey, Asked> _asked = new();

    /// <summary>Asks the panel where the last answer is too old and the panel may be asked; otherwise the last answer.</summary>
    /// <param name="key">The server.</param>
    /// <param name="identifier">How its panel calls it.</param>
    /// <param name="open">Opens the panel.</param>
    /// <param name="maxAge">How old an answer may be; zero for one of now.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<PlayerCount?> AskAsync(FeedKey key, string identifier, Func<CancellationToken, Task<ClientApi?>> open, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = _asked.GetValueOrDefault(key);
        if (last is not null && (now < last.NotBefore || now - last.At < maxAge))
            return maxAge == TimeSpan.Zero || now - last.At > Kept ? null : last.Count;
        if (await open(cancellationToken) is not { Dialect.MayCountPlayers: true } client)
            return null;
        _asked[key] = last = await AskAsync(client, identifier, now, cancellationToken);
        return last.Count;
    }

    /// <summary>Whether the panel told a number when it was last asked.</summary>
    public bool HasCounted(FeedKey key) => _asked.GetValueOrDefault(key) is { Count: not null };

    private static async Task<Asked> AskAsync(ClientApi client, string identifier, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return new Asked(now, now + Between, Read(await client.CountPlayersAsync(new ServerId(identifier), cancellationToken)));
        }
        catch (PanelException failure)
        {
            return new Asked(now, now + RestAfter(failure), null);
        }
    }

    private static TimeSpan RestAfter(PanelException failure) => failure switch
    {
        PanelNotFoundException => WithoutPlugin,
        RateLimitedException limited => limited.RetryAfter > AfterTrouble ? limited.RetryAfter : AfterTrouble,
        PanelUnreachableException or PanelFailedException => AfterTrouble,
        _ => WithoutQuery,
    };

    /// <summary>A game may tell anything.</summary>
    private static PlayerCount? Read(PlayerCounter counter) => counter.CurrentPlayers is >= 0 and <= MostPlayers and var online
        ? new PlayerCount(online, counter.MaxPlayers is >= 0 and <= MostPlayers and var most ? most : 0)
        : null;

    private sealed record Asked(DateTimeOffset At, DateTimeOffset NotBefore, PlayerCount? Count);
}
