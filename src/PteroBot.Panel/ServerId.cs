using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PteroBot.Panel;

/// <summary>What the client API calls a server: its 8-character identifier or its full uuid. The application API knows servers by number only.</summary>
public readonly partial record struct ServerId
{
    private readonly string? _text;

    /// <summary>Takes an identifier or a uuid.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public ServerId(string text) => _text = TryParse(text, out var id) ? id._text : throw new FormatException("This is not the identifier of a server.");

    private ServerId(string text, bool _) => _text = text;

    /// <summary>The first eight characters, which the panel shows and which fit everywhere.</summary>
    public string Identifier => ToString()[..8];

    /// <summary>Reads an identifier or a uuid in any case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ServerId id)
    {
        var good = text is not null && Pattern().IsMatch(text);
        id = good ? new ServerId(text!.ToLowerInvariant(), true) : default;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => _text ?? throw new InvalidOperationException("This server id was never given a value.");

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
