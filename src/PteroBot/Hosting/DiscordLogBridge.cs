using Discord;
using Microsoft.Extensions.Logging;

namespace PteroBot.Hosting;

/// <summary>Brings the Discord library's log lines into ours.</summary>
internal sealed partial class DiscordLogBridge(ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger("Discord");

    public Task LogAsync(LogMessage message)
    {
        Write(_logger, Level(message.Severity), message.Exception, message.Source, message.Message);
        return Task.CompletedTask;
    }

    private static LogLevel Level(LogSeverity severity) => severity switch
    {
        LogSeverity.Critical => LogLevel.Critical,
        LogSeverity.Error => LogLevel.Error,
        LogSeverity.Warning => LogLevel.Warning,
        LogSeverity.Info => LogLevel.Information,
        _ => LogLevel.Debug,
    };

    [LoggerMessage(EventId = 20, Message = "{Source}: {Message}")]
    private static partial void Write(ILogger logger, LogLevel level, Exception? exception, string source, string? message);
}
