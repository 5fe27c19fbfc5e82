using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PteroBot.Hosting;

/// <summary>Touches the health file while the gateway is connected; does nothing where no file is configured.</summary>
internal sealed class HealthWorker(IGatewayState gateway, IOptions<HealthOptions> options, TimeProvider clock, ILogger<HealthWorker> logger)
    : BackgroundService
{
    private HealthFile? File { get; } = options.Value.File is { Length: > 0 } path ? new HealthFile(path, clock) : null;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        File?.Remove();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (File is not { } file)
            return;
        using var timer = new PeriodicTimer(options.Value.Interval, clock);
        do
            TouchWhenConnected(file);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One tick. A full disk makes the bot look unwell, which it is; it does not end it.</summary>
    internal void TouchWhenConnected(HealthFile file)
    {
        if (!gateway.IsConnected)
            return;
        try
        {
            file.Touch();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            HostingLog.HealthFileNotWritten(logger, failure.Message);
        }
    }
}
