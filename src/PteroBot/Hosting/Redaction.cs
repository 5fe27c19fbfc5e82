using System.Text.RegularExpressions;
using Serilog.Events;

namespace PteroBot.Hosting;

/// <summary>Knows what secrets look like: panel keys, Discord tokens, the tokens of interactions in addresses, and the texts it is told.</summary>
/// <param name="known">Secrets of this process, such as the bot's token.</param>
internal sealed partial class Redaction(params IReadOnlyList<string?> known)
{
    private const string Stars = "***";
    private readonly string[] _known = [.. known.Where(secret => secret?.Length >= 8)!];

    public bool Concerns(LogEvent logEvent) =>
        Concerns(logEvent.MessageTemplate.Text)
        || logEvent.Properties.Values.Any(value => value is not ScalarValue { Value: null or ValueType } && Concerns(Text(value)))
        || (logEvent.Exception is { } exception && Concerns(exception.ToString()));

    public bool Concerns(string text) => Shapes().IsMatch(text) || _known.Any(secret => text.Contains(secret, StringComparison.Ordinal));

    public string Clean(string text)
    {
        foreach (var secret in _known)
            text = text.Replace(secret, Stars, StringComparison.Ordinal);
        return Shapes().Replace(text, Stars);
    }

    private static string Text(LogEventPropertyValue value) => value is ScalarValue { Value: string text } ? text : value.ToString();

    // Panel keys; a bot token has three parts; the token of an interaction stands after its id in an address.
    [GeneratedRegex(@"(?:ptl[ac]|pacc|papp)_[A-Za-z0-9]{8,}|[A-Za-z0-9_-]{18,}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{25,}|(?<=(?:interactions|webhooks)/\d{1,20}/)[A-Za-z0-9_.%-]{20,}")]
    private static partial Regex Shapes();
}
