using Microsoft.Extensions.Logging;

namespace PteroBot.Features.Admin.Servers.Bulk;

internal static partial class BulkLog
{
    [LoggerMessage(3601, LogLevel.Error, "The bulk job {Job} could not go on")]
    public static partial void Failed(ILogger logger, Exception failure, string job);

    [LoggerMessage(3602, LogLevel.Warning, "That the bulk job {Job} runs could not be written down")]
    public static partial void NotBeaten(ILogger logger, Exception failure, string job);
}
