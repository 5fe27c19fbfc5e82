using PteroBot.Hosting;

namespace PteroBot.Tests.Hosting;

public sealed class StartupTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Fact]
    public async Task Without_a_token_the_bot_says_what_to_do_and_stops_with_78()
    {
        var code = await RunAsync("--Storage:Path=" + Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "bot.db"));

        Assert.Equal(ExitStatus.Configuration, code);
        Assert.StartsWith("Discord:Token is missing.", _errors.ToString());
    }

    [Fact]
    public async Task Each_wrong_value_is_a_line()
    {
        var code = await RunAsync("--Discord:Token=abc", "--Discord:ApiBaseUrl=x", "--Panels:Default=y", "--Health:Interval=00:02:00");

        Assert.Equal(ExitStatus.Configuration, code);
        Assert.Equal(4, _errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_value_of_the_wrong_kind_names_its_setting()
    {
        var code = await RunAsync("--Discord:Token=abc", "--Discord:TotalShards=many");

        Assert.Equal(ExitStatus.Configuration, code);
        Assert.StartsWith("Discord:TotalShards ", _errors.ToString());
    }

    [Fact]
    public async Task A_command_that_does_not_exist_shows_those_that_do()
    {
        var code = await RunAsync("keys", "lose");

        Assert.Equal(ExitStatus.Configuration, code);
        Assert.Contains("keys rotate", _errors.ToString());
    }

    [Fact]
    public async Task Health_without_a_file_is_a_matter_of_configuration() =>
        Assert.Equal(ExitStatus.Configuration, await RunAsync("health"));

    [Fact]
    public async Task Health_is_well_while_the_file_is_fresh()
    {
        var file = Path.GetTempFileName();

        var fresh = await RunAsync("health", $"--Health:File={file}");
        File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var old = await RunAsync("health", $"--Health:File={file}");
        File.Delete(file);
        var gone = await RunAsync("health", $"--Health:File={file}");

        Assert.Equal([ExitStatus.Stopped, ExitStatus.Failure, ExitStatus.Failure], [fresh, old, gone]);
    }

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    private Task<int> RunAsync(params string[] args) => Startup.RunAsync(args, _output, _errors, cancellationToken: TestContext.Current.CancellationToken);
}
