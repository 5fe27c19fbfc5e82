using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PteroBot.Storage;
using Serilog;

namespace PteroBot.Hosting;

/// <summary>From the command line to the exit code.</summary>
internal static class Startup
{
    private const string Usage = "Usage: pterobot [--Section:Name=value ...], pterobot health, or pterobot keys rotate.";

    /// <param name="args">The command line.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="errors">Where complaints go.</param>
    /// <param name="clock">Another time than the real one, for tests.</param>
    /// <param name="cancellationToken">Stops the bot.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var words = args.TakeWhile(arg => !arg.StartsWith('-')).ToArray();
            var settings = Settings.Read(args[words.Length..]);
            return words switch
            {
                [] => await RunBotAsync(settings, clock, cancellationToken),
                ["health"] => Commands.Health(settings, output, errors),
                ["keys", "rotate"] => await Commands.RotateKeysAsync(settings, output, cancellationToken),
                _ => Misused(words, errors),
            };
        }
        catch (Exception failure) when (ConfigurationFault.Sentences(failure) is { Count: > 0 } sentences)
        {
            foreach (var sentence in sentences)
                await errors.WriteLineAsync(sentence);
            return ExitStatus.Configuration;
        }
        catch (StorageException failure)
        {
            await errors.WriteLineAsync(failure.Message);
            return ExitStatus.Failure;
        }
    }

    private static async Task<int> RunBotAsync(ConfigurationManager settings, TimeProvider? clock, CancellationToken cancellationToken)
    {
        using var host = Build(settings, clock);
        // All wrong settings at once, before anything begins.
        host.Services.GetService<IStartupValidator>()?.Validate();
        await host.StartAsync(cancellationToken);
        await host.WaitForShutdownAsync(cancellationToken);
        return HasCrashed(host) ? ExitStatus.Failure : host.Services.GetRequiredService<ExitStatus>().Code;
    }

    // The host ends in good order when a worker has died; to whoever started us that is a failure.
    private static bool HasCrashed(IHost host) =>
        host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(worker => worker.ExecuteTask?.IsFaulted == true);

    internal static IHost Build(ConfigurationManager settings, TimeProvider? clock = null)
    {
        // The empty builder: no file watchers, no event source, no second look at the same settings.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Configuration = settings });
        var redaction = new Redaction(settings["Discord:Token"], settings["Security:MasterKey"], settings["Security:NewMasterKey"]);
        builder.Logging.AddSerilog(Logs.Create(settings, redaction), dispose: true);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddBot(settings);
        return builder.Build();
    }

    private static int Misused(string[] words, TextWriter errors)
    {
        errors.WriteLine($"There is no command \"{string.Join(' ', words)}\". {Usage}");
        return ExitStatus.Configuration;
    }
}
