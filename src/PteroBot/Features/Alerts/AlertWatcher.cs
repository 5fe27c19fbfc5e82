using Microsoft.Extensions.Logging;
using PteroBot.Features.Boards;
using PteroBot.Languages;
using PteroBot.Live;

namespace PteroBot.Features.Alerts;

/// <summary>Keeps all alerts of this process going. Each goes on for itself: one that cannot send delays no other.</summary>
internal sealed class AlertWatcher(
    AlertBook book, AlertDelivery delivery, AlertRights rights, AlertEnds ends, AlertBackups backups, IAlertPost post, GuildLanguages languages, StandingWatches watches, TimeProvider clock, ILogger<AlertWatcher> log)
{
    /// <summary>Alerts that were made or removed elsewhere are noticed this often, and new servers of alerts for all.</summary>
    public static readonly TimeSpan SyncEvery = TimeSpan.FromMinutes(1);

    /// <summary>The creator's rights are asked for this often. Lost at two looks in a row, the alert ends.</summary>
    public static readonly TimeSpan RightsEvery = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    private readonly LiveSet<LiveAlert> _open = new(SyncEvery, clock);

    public int Count => _open.Count;

    /// <summary>Keeps the alert going from now on, as it is now.</summary>
    public async Task OpenAsync(Alert alert, CancellationToken cancellationToken)
    {
        var state = _open.Find(alert.Id)?.State ?? await book.StateAsync(alert.Id, cancellationToken);
        var live = _open.Open(alert.Id, () => new LiveAlert(alert, state, watches, clock) { RightsAt = clock.GetUtcNow() });
        live.Alert = alert;
        live.Language = alert.IsDirect ? Language.English : await languages.OfAsync(alert.Standing.GuildId, cancellationToken);
        live.Watch(await ServersAsync(alert, cancellationToken));
    }

    public void Close(string id) => _open.Close(id);

    /// <summary>One tick. Completes when everything is sent that could be; nobody has to wait for it.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        await _open.SyncWhenDueAsync(() => book.AllAsync(cancellationToken), alert => alert.Id, alert => SyncAsync(alert, cancellationToken));
        await Task.WhenAll(_open.All.Where(live => !live.IsBusy).Select(live => StepAsync(live, cancellationToken)));
    }

    private async Task StepAsync(LiveAlert live, CancellationToken cancellationToken)
    {
        live.IsBusy = true;
        try
        {
            await backups.CatchUpAsync(live, cancellationToken);
            live.Read();
            var end = await delivery.DeliverAsync(live, cancellationToken) ?? await LookAsync(live, cancellationToken);
            if (end is not { } why)
                return;
            Close(live.Alert.Id);
            await ends.EndAsync(live.Alert, why, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            AlertLog.StepFailed(log, failure, live.Alert.Id);
            live.NotBefore = clock.GetUtcNow() + RetryAfter;
        }
        finally
        {
            live.IsBusy = false;
        }
    }

    /// <summary>Whether the creator still is here, and still reaches the servers.</summary>
    private async Task<AlertEnd?> LookAsync(LiveAlert live, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - live.RightsAt < RightsEvery)
            return null;
        live.RightsAt = now;
        var reach = await rights.LookAsync(live.Alert, cancellationToken);
        if (reach.HasLeft)
            return AlertEnd.CreatorLeft;
        if (reach.IsKnown)
            live.Lost = reach.LostOf(live.Alert);
        var hasNothing = reach is { IsKnown: true, Reaches: { } reached } && (reached.Count == 0 || (live.Alert.Servers.Count > 0 && live.Lost.Count == live.Alert.Servers.Count));
        if (!hasNothing && !live.SeesNothing)
            live.LostSince = null;
        else if (live.LostSince is null)
            live.LostSince = now;
        else
            return hasNothing ? AlertEnd.CreatorLostAccess : AlertEnd.NoKey;
        return null;
    }

    /// <summary>Opens it where it is one of this process's guilds.</summary>
    private async Task SyncAsync(Alert alert, CancellationToken cancellationToken)
    {
        try
        {
            if (await post.KnowsAsync(alert.Standing.GuildId))
                await OpenAsync(alert, cancellationToken);
            else
                Close(alert.Id);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            AlertLog.NotOpened(log, failure, alert.Id);
        }
    }

    /// <summary>Named servers are known; all servers of a key are read from its list, and stay as they were while it cannot be read.</summary>
    private async Task<IReadOnlyList<BoardServer>> ServersAsync(Alert alert, CancellationToken cancellationToken)
    {
        if (alert.Covers == BoardKind.Servers || await AllServers.ReadAsync(watches, alert.Standing, cancellationToken) is not { } all)
            return alert.Servers;
        if (!all.Is(alert.Servers, alert.LeftOut) && await book.ChangeAsync(alert.Id, kept => kept with { Servers = all.Servers, LeftOut = all.LeftOut }, cancellationToken) is { } changed && _open.Find(alert.Id) is { } live)
            live.Alert = changed;
        return all.Servers;
    }
}
