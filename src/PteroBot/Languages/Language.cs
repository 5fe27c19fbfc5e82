using System.Globalization;

namespace PteroBot.Languages;

/// <summary>The words of what everybody in a channel reads, in one language. Whoever adds words adds them here; no language compiles without them.</summary>
/// <remarks>
/// What one person alone sees, and the log, are English. Placeholders are the parameters: what comes from outside is escaped by the caller, and moments are written
/// by each reader's own Discord, so <c>relative</c> reads "2 hours ago" there.
/// </remarks>
internal abstract partial class Language
{
    [ThreadStatic]
    private static Language? _spoken;

    public static Language English { get; } = new English();

    /// <summary>All that a guild can choose from, English first.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, new German(), new Spanish(), new French()];

    /// <summary>What is spoken at this moment: English, but for what <see cref="Say"/> puts together.</summary>
    public static Language Current => _spoken ?? English;

    /// <summary>How it is kept and recognised: <c>de</c>.</summary>
    public abstract string Code { get; }

    /// <summary>What it calls itself: <c>Deutsch</c>.</summary>
    public abstract string Name { get; }

    /// <summary>How numbers are written.</summary>
    public abstract NumberFormatInfo Numbers { get; }

    /// <summary>By its code, or by one of Discord's locales such as <c>es-419</c>; null for any other.</summary>
    public static Language? Find(string? locale) => locale is null ? null : All.FirstOrDefault(language => language.Code.Equals(locale.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>Puts words together in this language. They are put together at once: nothing is awaited in between.</summary>
    public T Say<T>(Func<T> words)
    {
        var before = _spoken;
        _spoken = this;
        try
        {
            return words();
        }
        finally
        {
            _spoken = before;
        }
    }

    /// <summary>How most of Europe writes numbers.</summary>
    private protected static NumberFormatInfo WithComma { get; } = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." });
}
