using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PteroBot.Hosting;

namespace PteroBot.Tests.Hosting;

public sealed class HealthWorkerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pterobot-test-").FullName;
    private readonly Gateway _gateway = new();

    private string FilePath => Path.Combine(_folder, "health");

    [Fact]
    public void The_file_is_touched_while_the_bot_is_connected()
    {
        _gateway.IsConnected = true;

        Touch();

        Assert.True(new HealthFile(FilePath, TimeProvider.System).IsFresh(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void It_grows_old_while_the_bot_is_not()
    {
        Touch();

        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public void A_file_that_cannot_be_written_does_not_end_the_bot()
    {
        _gateway.IsConnected = true;
        Directory.CreateDirectory(FilePath);

        Touch();

        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public async Task A_proper_stop_removes_the_file()
    {
        _gateway.IsConnected = true;
        using var worker = Worker();
        await worker.StartAsync(TestContext.Current.CancellationToken);

        await worker.StopAsync(TestContext.Current.CancellationToken);

        Assert.False(File.Exists(FilePath));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Touch()
    {
        using var worker = Worker();
        worker.TouchWhenConnected(new HealthFile(FilePath, TimeProvider.System));
    }

    private HealthWorker Worker() =>
        new(_gateway, Options.Create(new HealthOptions { File = FilePath }), TimeProvider.System, NullLogger<HealthWorker>.Instance);

    private sealed class Gateway : IGatewayState
    {
        public bool IsConnected { get; set; }
    }
}
