using Microsoft.Extensions.Options;
using PteroBot.Storage;

namespace PteroBot.Hosting;

/// <summary>Reads from an exception at start what is wrong with the settings.</summary>
internal static class ConfigurationFault
{
    /// <summary>One sentence per wrong value; empty when the exception is about something else.</summary>
    public static IReadOnlyList<string> Sentences(Exception failure) => failure switch
    {
        OptionsValidationException options => [.. options.Failures.Select(Sentence)],
        AggregateException several => [.. several.InnerExceptions.SelectMany(Sentences)],
        StorageException { IsConfiguration: true } storage => [storage.Message],
        UnreadableSettingsException unreadable => [unreadable.Message],
        InvalidOperationException { InnerException: FormatException or OverflowException or ArgumentException } conversion => [Conversion(conversion)],
        { InnerException: { } inner } => Sentences(inner),
        _ => [],
    };

    // Generated validators put the property's name in front of a sentence that already has the setting's full name.
    private static string Sentence(string failure)
    {
        var colon = failure.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && failure.AsSpan(0, colon).IndexOfAnyExcept(Letters) < 0 ? failure[(colon + 2)..] : failure;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.");

    // "Failed to convert configuration value 'x' at 'Discord:TotalShards' to type 'System.Int32'." The value may be a secret in the wrong place.
    private static string Conversion(InvalidOperationException failure)
    {
        var at = failure.Message.IndexOf(" at '", StringComparison.Ordinal);
        var key = at < 0 ? "A setting" : failure.Message[(at + 5)..].Split('\'')[0];
        return $"{key} has a value of the wrong kind: {failure.InnerException!.Message}";
    }
}

/// <summary>A file of settings cannot be read.</summary>
internal sealed class UnreadableSettingsException(string message) : Exception(message);
