using System.Diagnostics;
using System.Globalization;

namespace PteroBot.Benchmarks.Peers;

/// <summary>A bot that runs as a process of its own against a <see cref="Load.LoadDiscord"/>.</summary>
internal abstract class Peer
{
    public const string Token = "ODAwMDAwMDAwMDAwMDAwMDAx.GbEnCh.benchmark-benchmark-benchmark-bench";

    public abstract string Name { get; }

    /// <summary>Makes it ready to run: publishes or installs.</summary>
    public abstract Task PrepareAsync();

    /// <summary>Forgets what earlier runs kept, so that the next start is a first one.</summary>
    public virtual void Forget()
    {
    }

    public RunningPeer Start(string discord)
    {
        var start = Describe(discord);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return new RunningPeer(Process.Start(start) ?? throw new InvalidOperationException($"{Name} did not start."));
    }

    protected abstract ProcessStartInfo Describe(string discord);

    protected static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed:\n{output}");
    }
}

/// <summary>A peer's process, with what the kernel knows of it.</summary>
internal sealed class RunningPeer : IAsyncDisposable
{
    private static readonly double TicksPerSecond = 100;
    private readonly Process _process;
    private readonly List<string> _output = [];

    public RunningPeer(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public long Started { get; } = Stopwatch.GetTimestamp();

    /// <summary>Resident memory in MiB (VmRSS).</summary>
    public double ResidentMegabytes() =>
        double.Parse(File.ReadLines($"/proc/{_process.Id}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    /// <summary>User and system time so far, in seconds.</summary>
    public double CpuSeconds()
    {
        var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Waits for something that the peer does; says what it printed when it does not.</summary>
    public async Task UntilAsync(Task happens, string what, TimeSpan within)
    {
        if (await Task.WhenAny(happens, _process.WaitForExitAsync(), Task.Delay(within)) != happens)
            throw new TimeoutException($"{what} did not happen.\n{Output()}");
    }

    public string Output()
    {
        lock (_output) return string.Join('\n', _output.TakeLast(40));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_output) _output.Add(line);
    }
}
