using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace PteroBot.Sandbox.Hosting;

/// <summary>The real bot as a process of its own; it ends with the sandbox at the latest.</summary>
internal sealed class BotProcess(string program, BotData data, BotConsole console, Func<IReadOnlyDictionary<string, string>> settings) : IAsyncDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _one = new(1, 1);
    private Process? _process;

    /// <summary>Told when the process started (true) or ended.</summary>
    public Action<bool>? Changed { get; set; }

    public static string AssemblyPath { get; } = typeof(BotProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "BotAssembly").Value!;

    public static string? Version => File.Exists(AssemblyPath) ? FileVersionInfo.GetVersionInfo(AssemblyPath).ProductVersion : null;

    public int? ProcessId => _process is { HasExited: false } running ? running.Id : null;

    /// <summary>How the last process ended; null while it runs.</summary>
    public int? ExitCode => _process is { HasExited: true } ended ? ended.ExitCode : null;

    public Task StartAsync(CancellationToken cancel) => AloneAsync(_ =>
    {
        if (ProcessId is null)
            Start();
        return Task.CompletedTask;
    }, cancel);

    /// <summary>SIGKILL.</summary>
    public Task KillAsync(CancellationToken cancel) => AloneAsync(async c =>
    {
        _process?.Kill(entireProcessTree: true);
        await GoneAsync(c);
    }, cancel);

    /// <summary>SIGTERM, as Docker does; after ten seconds SIGKILL.</summary>
    public Task StopAsync(CancellationToken cancel) => AloneAsync(async c =>
    {
        if (_process is not { HasExited: false } running)
            return;
        if (OperatingSystem.IsWindows() || Signal(running.Id, Terminate) != 0)
            running.Kill(entireProcessTree: true);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(c);
        patience.CancelAfter(StopPatience);
        await running.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!running.HasExited)
            running.Kill(entireProcessTree: true);
        await GoneAsync(c);
    }, cancel);

    public async ValueTask DisposeAsync()
    {
        await KillAsync(CancellationToken.None);
        Interlocked.Exchange(ref _process, null)?.Dispose();
        _one.Dispose();
    }

    private async Task AloneAsync(Func<CancellationToken, Task> act, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            await act(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task GoneAsync(CancellationToken cancel)
    {
        if (_process is not null)
            await _process.WaitForExitAsync(cancel);
    }

    private void Start()
    {
        data.Create();
        Interlocked.Exchange(ref _process, null)?.Dispose();
        var process = new Process { StartInfo = StartInfo(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => console.Add(line.Data);
        process.ErrorDataReceived += (_, line) => console.Add(line.Data);
        process.Exited += (_, _) => Changed?.Invoke(false);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        Changed?.Invoke(true);
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo("dotnet", [program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data.Folder,
        };
        foreach (var (name, value) in settings())
            start.Environment[name] = value;
        return start;
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int processId, int signal);
}
