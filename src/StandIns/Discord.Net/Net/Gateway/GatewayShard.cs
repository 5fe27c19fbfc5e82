#nullable enable
using System.Net;
using System.Net.WebSockets;
namespace Discord.Net.Gateway;

/// <summary>Keeps one shard connected: connects, resumes or identifies, waits, and begins again until it is stopped or refused for good.</summary>
internal sealed class GatewayShard(GatewaySettings settings, IGatewayListener listener)
{
    /// <summary>After so many failures to reach the resume address the session is given up for the general address.</summary>
    private const int MostResumeFailures = 3;

    private readonly GatewaySession _session = new();
    private readonly Backoff _backoff = new(settings.Jitter);
    private volatile GatewayConnection? _connection;
    private int _resumeFailures;

    /// <summary>Runs until <paramref name="stop"/>, or until Discord refuses for a reason that a new try cannot cure; tells which.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken stop)
    {
        while (true)
        {
            listener.OnConnecting();
            var end = await ConnectOnceAsync(stop);
            listener.OnEnd(end);
            if (stop.IsCancellationRequested || end.Next is AfterEnd.GiveUp or AfterEnd.Stop)
                return end;
            if (end.Next == AfterEnd.Identify)
                _session.Forget();
            try
            {
                await Task.Delay(PauseAfter(end), settings.Time, stop);
            }
            catch (OperationCanceledException e)
            {
                return new ConnectionEnd(AfterEnd.Stop, e);
            }
        }
    }

    /// <summary>Shows the bot as it wants to be shown now; without a connection the next IDENTIFY does it.</summary>
    public async Task SendPresenceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await (_connection?.SendPresenceAsync(cancellationToken) ?? Task.CompletedTask);
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException && !cancellationToken.IsCancellationRequested)
        {
            listener.Log(LogSeverity.Debug, "The connection ended before the presence was sent; the next one will carry it.", e);
        }
    }

    private async Task<ConnectionEnd> ConnectOnceAsync(CancellationToken stop)
    {
        var resumes = _session is { CanResume: true, ResumeUrl: not null };
        try
        {
            var address = resumes ? WithQuery(_session.ResumeUrl!) : await settings.Address(stop);
            using var connection = new GatewayConnection(settings, _session, listener);
            _connection = connection;
            var end = await connection.RunAsync(address, stop);
            Remember(connection.IsReady, resumes);
            return end;
        }
        // The token is asked for at the same door as the address.
        catch (HttpException e) when (e.HttpCode == HttpStatusCode.Unauthorized)
        {
            return new ConnectionEnd(AfterEnd.GiveUp, e);
        }
        catch (Exception e) when (e is HttpException or HttpRequestException or TimeoutException or OperationCanceledException)
        {
            return new ConnectionEnd(AfterEnd.Resume, e);
        }
        finally
        {
            _connection = null;
        }
    }

    private void Remember(bool becameReady, bool resumed)
    {
        if (becameReady)
        {
            _backoff.Reset();
            _resumeFailures = 0;
        }
        else if (resumed && ++_resumeFailures >= MostResumeFailures)
        {
            _session.Forget();
            _resumeFailures = 0;
        }
    }

    private TimeSpan PauseAfter(ConnectionEnd end) => end switch
    {
        { IsPlanned: true } => TimeSpan.Zero,
        // Discord once asked for one to five seconds before a new session; it costs nothing to keep to it.
        { Next: AfterEnd.Identify } => Longer(TimeSpan.FromSeconds(1 + 4 * settings.Jitter()), _backoff.Next()),
        _ => _backoff.Next(),
    };

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static string WithQuery(string url) => url.Contains('?', StringComparison.Ordinal) ? url : url + GatewaySettings.Query;
}
