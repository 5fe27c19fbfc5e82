using Microsoft.Extensions.Logging;

namespace PteroBot.Audit;

internal static partial class AuditEvents
{
    [LoggerMessage(2101, LogLevel.Information, "{Count} changes were under way when the bot stopped; how they ended is not known")]
    public static partial void Closed(ILogger logger, int count);

    [LoggerMessage(2102, LogLevel.Information, "{Count} audit records from before {Until} were deleted")]
    public static partial void Deleted(ILogger logger, int count, DateTimeOffset until);

    [LoggerMessage(2103, LogLevel.Error, "The audit records could not be kept in order; it is tried again")]
    public static partial void UpkeepFailed(ILogger logger, Exception failure);

    [LoggerMessage(2104, LogLevel.Warning, "The audit log of guild {GuildId} cannot be written to its channel: {Failure}. It is tried again in {Pause}")]
    public static partial void NotMirrored(ILogger logger, ulong guildId, string failure, TimeSpan pause);

    [LoggerMessage(2105, LogLevel.Error, "The audit log of guild {GuildId} could not be written to its channel")]
    public static partial void MirrorFailed(ILogger logger, Exception failure, ulong guildId);

    [LoggerMessage(2106, LogLevel.Error, "That somebody was refused {What} could not be recorded")]
    public static partial void RefusalNotNoted(ILogger logger, Exception failure, string what);
}
