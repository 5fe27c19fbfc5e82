using Microsoft.Extensions.Logging;

namespace PteroBot.Features.Alerts;

internal static partial class AlertLog
{
    [LoggerMessage(3700, LogLevel.Information, "Alert {Alert} has ended: {Reason}")]
    public static partial void Ended(ILogger log, string alert, string reason);

    [LoggerMessage(3701, LogLevel.Warning, "Alert {Alert} was not opened; it is tried again")]
    public static partial void NotOpened(ILogger log, Exception failure, string alert);

    [LoggerMessage(3702, LogLevel.Error, "Alert {Alert} could not go on; it is tried again")]
    public static partial void StepFailed(ILogger log, Exception failure, string alert);

    [LoggerMessage(3703, LogLevel.Debug, "Discord does not take a message of alert {Alert} now; it is tried again")]
    public static partial void Later(ILogger log, string alert);

    [LoggerMessage(3704, LogLevel.Error, "A tick of the alerts failed")]
    public static partial void TickFailed(ILogger log, Exception failure);

    [LoggerMessage(3705, LogLevel.Information, "Alert {Alert} told {Kind} of {Servers} servers")]
    public static partial void Told(ILogger log, string alert, AlertKind kind, int servers);
}
