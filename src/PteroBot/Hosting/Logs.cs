using Microsoft.Extensions.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Settings.Configuration;

namespace PteroBot.Hosting;

/// <summary>Sets up logging: <c>Serilog:*</c> where it is configured, else plain lines on the console. Redaction stands before every sink.</summary>
internal static class Logs
{
    private const string Section = "Serilog";
    private const string Template = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";

    public static Logger Create(IConfiguration configuration, Redaction redaction)
    {
        var levels = Levels(configuration);
        return levels.Enrich.FromLogContext().Filter.ByExcluding(IsTwice).WriteTo.Sink(new RedactingSink(redaction, Sinks(configuration))).CreateLogger();
    }

    // What keeps the host from starting is told by Startup, as a sentence.
    private static bool IsTwice(LogEvent logEvent) => logEvent.MessageTemplate.Text == "Hosting failed to start";

    private static LoggerConfiguration Levels(IConfiguration configuration)
    {
        var levels = new LoggerConfiguration().MinimumLevel.Information().MinimumLevel.Override("Microsoft", LogEventLevel.Warning).MinimumLevel.Override("System", LogEventLevel.Warning);
        var configured = configuration.GetSection($"{Section}:MinimumLevel");
        return configured.Exists() ? levels.ReadFrom.Configuration(Only(configuration, path => IsUnder(path, configured.Path)), Reader()) : levels;
    }

    // The levels are the outer logger's; the inner one writes whatever it is given.
    private static Logger Sinks(IConfiguration configuration)
    {
        var sinks = new LoggerConfiguration().MinimumLevel.Verbose();
        return configuration.GetSection($"{Section}:WriteTo").Exists()
            ? sinks.ReadFrom.Configuration(Only(configuration, path => !IsUnder(path, $"{Section}:MinimumLevel")), Reader()).CreateLogger()
            : sinks.WriteTo.Console(outputTemplate: Template).CreateLogger();
    }

    private static IConfiguration Only(IConfiguration configuration, Func<string, bool> wanted) => new ConfigurationBuilder()
        .AddInMemoryCollection(configuration.AsEnumerable().Where(p => p.Value is not null && IsUnder(p.Key, Section) && wanted(p.Key)))
        .Build();

    private static bool IsUnder(string path, string section) =>
        path.Equals(section, StringComparison.OrdinalIgnoreCase) || path.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase);

    // Named, so that nothing is searched for at start.
    private static ConfigurationReaderOptions Reader() =>
        new(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly);
}
