using System.Diagnostics;

namespace PteroBot.Storage.Tests.Crash;

/// <summary>A child of this test program that ends by SIGKILL.</summary>
internal sealed class KilledProcess : IDisposable
{
    private readonly Process _process;

    private KilledProcess(Process process) => _process = process;

    public static KilledProcess Start(string work, string folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "PteroBot.Storage.Tests" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var start = new ProcessStartInfo(program, ["child", work, folder]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return new KilledProcess(Process.Start(start)!);
    }

    /// <summary>Waits for the next line; null when the child has ended by itself.</summary>
    public async Task<string?> NextLineAsync() => await _process.StandardOutput.ReadLineAsync();

    /// <summary>Kills the child after a while, and gives the lines that it wrote until then.</summary>
    public async Task<IReadOnlyList<string>> KillAfterAsync(TimeSpan delay)
    {
        var lines = ReadAsync();
        await Task.Delay(delay);
        _process.Kill();
        await _process.WaitForExitAsync();
        return await lines;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    // A line counts when its end has arrived; the kill may have cut the last one.
    private async Task<IReadOnlyList<string>> ReadAsync()
    {
        var text = await _process.StandardOutput.ReadToEndAsync();
        return text.Split('\n')[..^1];
    }
}
