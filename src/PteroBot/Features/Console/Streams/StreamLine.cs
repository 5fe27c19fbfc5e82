using PteroBot.Rendering;

namespace PteroBot.Features.Console.Streams;

/// <summary>Turns lines of a console into what a stream shows of them: chosen, masked, with Discord's colours or none, inside a code block that they cannot leave.</summary>
internal sealed class StreamLine(StreamSettings settings, SecretMask mask)
{
    public const int MaxLength = 500;

    private const char ZeroWidthSpace = '\u200B';

    private readonly LinePattern? _include = LinePattern.Of(settings.Include);
    private readonly LinePattern? _exclude = LinePattern.Of(settings.Exclude);

    /// <summary>Null for a line that is not shown.</summary>
    public string? Show(string line)
    {
        var clean = ConsoleText.Clean(line);
        var shown = mask.Hide(clean);
        // Patterns see what readers see: they are no way to ask for what is hidden.
        if (shown.Length == 0 || _include?.Fits(shown) == false || _exclude?.Fits(shown) == true)
            return null;
        // Colours may stand inside a secret, so a line with one goes without them.
        var text = settings.IsPlain || shown != clean ? Cut.To(shown, MaxLength) : AnsiColours.Of(line, MaxLength);
        return text.Replace("`", $"`{ZeroWidthSpace}", StringComparison.Ordinal);
    }
}
