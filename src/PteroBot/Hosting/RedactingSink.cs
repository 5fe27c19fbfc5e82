using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace PteroBot.Hosting;

/// <summary>
/// The last guard before any log sink: whatever looks like a key or token becomes stars, in the text, in values and in exceptions.
/// Nothing should ever arrive here; this is for the mistake that nobody has made yet.
/// </summary>
internal sealed class RedactingSink(Redaction redaction, Serilog.ILogger inner) : ILogEventSink, IDisposable
{
    private static readonly MessageTemplateParser Parser = new();

    public void Emit(LogEvent logEvent) => inner.Write(redaction.Concerns(logEvent) ? Clean(logEvent) : logEvent);

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private LogEvent Clean(LogEvent logEvent) => new(
        logEvent.Timestamp,
        logEvent.Level,
        logEvent.Exception is { } exception ? new RedactedException(redaction.Clean(exception.ToString())) : null,
        Parser.Parse(redaction.Clean(logEvent.MessageTemplate.Text)),
        logEvent.Properties.Select(p => new LogEventProperty(p.Key, Clean(p.Value))));

    private LogEventPropertyValue Clean(LogEventPropertyValue value) => value is ScalarValue { Value: null or ValueType }
        ? value
        : new ScalarValue(redaction.Clean(value is ScalarValue { Value: { } plain } ? plain.ToString() ?? "" : value.ToString()));
}

/// <summary>Stands for an exception whose text held a secret.</summary>
internal sealed class RedactedException(string text) : Exception("An exception whose text held a secret.")
{
    public override string ToString() => text;
}
