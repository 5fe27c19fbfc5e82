namespace Discord;

/// <summary>A line that the library wants logged.</summary>
public readonly struct LogMessage(LogSeverity severity, string source, string message, Exception exception = null)
{
    public LogSeverity Severity { get; } = severity;

    public string Source { get; } = source;

    public string Message { get; } = message;

    public Exception Exception { get; } = exception;

    public override string ToString() => Exception is null ? $"{Source}: {Message}" : $"{Source}: {Message} {Exception}";
}
