using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PteroBot.Hosting;

/// <summary>Shows the line under the bot's name.</summary>
internal interface IStatusLine
{
    Task ShowAsync(string line);
}

/// <summary>Keeps the line true where it has figures: told on change only, and at most once per pause. Discord takes five changes in twenty seconds.</summary>
internal sealed class PresenceWorker(PresenceLine line, IStatusLine status, IGatewayState gateway, TimeProvider clock, ILogger<PresenceWorker> log) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private string? _shown;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!line.Changes)
            return;
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await ShowChangedAsync();
    }

    /// <summary>One tick.</summary>
    internal async Task ShowChangedAsync()
    {
        if (!gateway.IsConnected || line.Now() is not { } now || now == _shown)
            return;
        try
        {
            await status.ShowAsync(now);
            _shown = now;
        }
        catch (Exception failure)
        {
            HostingLog.PresenceNotShown(log, failure.Message);
        }
    }
}
