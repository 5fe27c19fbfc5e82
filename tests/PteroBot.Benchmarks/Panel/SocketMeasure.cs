using System.Diagnostics;
using PteroBot.Benchmarks.Measures;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Panel.Live;

namespace PteroBot.Benchmarks.Panel;

/// <summary>Fifty live sockets that each hear one event a second, for a minute.</summary>
internal static class SocketMeasure
{
    private const int Sockets = 50;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(Table table, PanelSettings settings, PanelKey key)
    {
        using var panels = new Panels(new PanelOptions { AllowPrivate = true });
        var client = panels.Client(settings, key);
        using var ending = new CancellationTokenSource();
        var heard = 0;
        var readers = Enumerable.Range(0, Sockets).Select(number => ReadAsync(client, number, () => Interlocked.Increment(ref heard), ending.Token)).ToList();
        // The first seconds compile code.
        await Task.Delay(TimeSpan.FromSeconds(10));

        var (process, watch, memory) = (Process.GetCurrentProcess(), Stopwatch.StartNew(), GC.GetTotalMemory(forceFullCollection: true));
        var (cpu, before) = (process.TotalProcessorTime, heard);
        await Task.Delay(Minute);
        process.Refresh();
        var (share, events) = ((process.TotalProcessorTime - cpu) / watch.Elapsed, heard - before);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - memory;

        await ending.CancelAsync();
        await Task.WhenAll(readers);
        table.Add("50 live sockets, events per s", events / watch.Elapsed.TotalSeconds, null, "50");
        table.Add("50 live sockets, CPU, % of a core", share * 100, null, "5");
        table.Add("50 live sockets, memory growth in a minute, kB", growth / 1024.0, null, "0");
    }

    private static async Task ReadAsync(ClientApi client, int number, Action hear, CancellationToken cancellationToken)
    {
        await using var socket = client.OpenSocket(new ServerId(number.ToString("x8", System.Globalization.CultureInfo.InvariantCulture)));
        try
        {
            await foreach (var happened in socket.ReadAsync(cancellationToken))
                if (happened is StatsReceived)
                    hear();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The measurement is over.
        }
    }
}
