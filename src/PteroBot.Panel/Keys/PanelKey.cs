using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace PteroBot.Panel;

/// <summary>An API key of a panel. It prints as <c>***</c>; only <see cref="Reveal"/> gives the text.</summary>
[DebuggerDisplay("***")]
public sealed class PanelKey : IEquatable<PanelKey>
{
    private const int IdentifierLength = 16;
    private readonly string _text;

    private PanelKey(string text, string? owner = null) => (_text, Owner) = (text, owner);

    /// <summary>The account whose key it is, by its <see cref="Client.Account.StableId"/>; null where nobody has told.</summary>
    public string? Owner { get; }

    /// <summary>What the prefix says. Panels never look at it, so only a call tells for certain (<see cref="IPanels.InspectAsync"/>).</summary>
    public PanelKeyKind Kind => _text[..5] switch
    {
        "ptlc_" => PanelKeyKind.Client,
        "ptla_" => PanelKeyKind.Application,
        "pacc_" => PanelKeyKind.PelicanClient,
        "papp_" => PanelKeyKind.PelicanApplication,
        _ => PanelKeyKind.Unknown,
    };

    /// <summary>The public first half: names the key in the panel's key list and in the call that deletes it.</summary>
    public string Identifier => _text[..IdentifierLength];

    /// <summary>
    /// The same key with its owner, for those who know him from an earlier <see cref="IPanels.InspectAsync"/>: it then shares its request budget with his
    /// other keys from the first call on. A wrong owner does no harm to anybody but the waiting lines of the two.
    /// </summary>
    public PanelKey OwnedBy(string? owner) => new(_text, owner);

    /// <summary>The key in the clear, for sealing it and for sending it.</summary>
    public string Reveal() => _text;

    /// <inheritdoc/>
    public override string ToString() => "***";

    /// <inheritdoc/>
    public bool Equals(PanelKey? other) => other is not null && other._text == _text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PanelKey);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Takes what a person pasted, with spaces around it cut off. Any prefix is accepted: older keys have other ones.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PanelKey? key)
    {
        text = text?.Trim() ?? "";
        key = IsWellFormed(text) ? new PanelKey(text) : null;
        return key is not null;
    }

    /// <inheritdoc cref="TryParse"/>
    /// <exception cref="FormatException">The text cannot be a key. The text itself is not in the message.</exception>
    public static PanelKey Parse(string text) => TryParse(text, out var key) ? key : throw new FormatException("This is not an API key of a panel.");

    // Sixteen characters name the key and at least as many more are its secret; nothing that could break out of a header.
    private static bool IsWellFormed(string text) =>
        text.Length is >= 2 * IdentifierLength and <= 128 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
