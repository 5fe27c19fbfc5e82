using Microsoft.Extensions.Logging;

namespace PteroBot.Interactions;

internal static partial class InteractionLog
{
    [LoggerMessage(1001, LogLevel.Error, "{Code}: {What} by user {UserId} in guild {GuildId} failed")]
    public static partial void Failed(ILogger logger, Exception failure, string code, string what, ulong userId, ulong? guildId);

    [LoggerMessage(1002, LogLevel.Warning, "{What} met a panel that did not do its part: {Failure}")]
    public static partial void PanelFailed(ILogger logger, string what, string failure);

    [LoggerMessage(1003, LogLevel.Warning, "{What} came too late: Discord did not take the first answer any more. Nothing was done")]
    public static partial void TooLate(ILogger logger, string what);

    [LoggerMessage(1004, LogLevel.Debug, "{What} was answered by somebody else; nothing was done")]
    public static partial void AnsweredElsewhere(ILogger logger, string what);

    [LoggerMessage(1005, LogLevel.Warning, "{What} could not be answered: {Failure}. Nothing was done")]
    public static partial void NotDeferred(ILogger logger, string what, string failure);

    [LoggerMessage(1006, LogLevel.Warning, "The reply to interaction {InteractionId} was longer than Discord takes and was shortened")]
    public static partial void ReplyShortened(ILogger logger, ulong interactionId);

    [LoggerMessage(1007, LogLevel.Debug, "The answer to interaction {InteractionId} cannot be changed any more")]
    public static partial void AnswerGone(ILogger logger, ulong interactionId);

    [LoggerMessage(1008, LogLevel.Warning, "The failure {Code} could not be told to the person: {Failure}")]
    public static partial void FailureNotTold(ILogger logger, string code, string failure);

    [LoggerMessage(1009, LogLevel.Information, "Commands registered: {Count}")]
    public static partial void Registered(ILogger logger, int count);

    [LoggerMessage(1010, LogLevel.Information, "Commands are unchanged since the last registration")]
    public static partial void Unchanged(ILogger logger);

    [LoggerMessage(1011, LogLevel.Debug, "{What} was refused: {Reason}")]
    public static partial void Refused(ILogger logger, string what, string reason);

    [LoggerMessage(1012, LogLevel.Debug, "{What} done in {Milliseconds} ms")]
    public static partial void Done(ILogger logger, string what, double milliseconds);

    [LoggerMessage(1013, LogLevel.Warning, "{Count} interactions were still under way when the bot stopped")]
    public static partial void LeftUnfinished(ILogger logger, int count);

    [LoggerMessage(1014, LogLevel.Error, "Discord refused the commands: {Reason}")]
    public static partial void RegistrationRefused(ILogger logger, string reason);
}
