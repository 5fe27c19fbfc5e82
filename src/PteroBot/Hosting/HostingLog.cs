using Microsoft.Extensions.Logging;

namespace PteroBot.Hosting;

internal static partial class HostingLog
{
    [LoggerMessage(1, LogLevel.Information, "PteroBot {Version} is connected as {Name} ({UserId}), {Shards} shards, {Guilds} guilds")]
    public static partial void Connected(ILogger logger, string version, string name, ulong userId, int shards, int guilds);

    [LoggerMessage(2, LogLevel.Critical, "{Sentence}")]
    public static partial void Fatal(ILogger logger, string sentence);

    [LoggerMessage(3, LogLevel.Warning, "The health file cannot be written: {Reason}")]
    public static partial void HealthFileNotWritten(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Warning, "Shard {Shard} lost the gateway: {Reason}")]
    public static partial void Disconnected(ILogger logger, int shard, string reason);

    [LoggerMessage(5, LogLevel.Information, "Stopping")]
    public static partial void Stopping(ILogger logger);

    [LoggerMessage(6, LogLevel.Error, "Registering the commands failed; it is tried again in {Pause}")]
    public static partial void NotRegistered(ILogger logger, Exception failure, TimeSpan pause);

    [LoggerMessage(7, LogLevel.Warning, "The warm-up failed; the first command will be slower")]
    public static partial void NotWarm(ILogger logger, Exception failure);

    [LoggerMessage(8, LogLevel.Warning, "Discord cannot be reached yet ({Reason}); trying again in {Pause}")]
    public static partial void NotLoggedIn(ILogger logger, string reason, TimeSpan pause);

    [LoggerMessage(9, LogLevel.Debug, "The line under the name of the bot was not shown: {Reason}; it is tried again")]
    public static partial void PresenceNotShown(ILogger logger, string reason);
}
