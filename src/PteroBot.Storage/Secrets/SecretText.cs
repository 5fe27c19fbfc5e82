using System.Text.Json.Serialization;

namespace PteroBot.Storage;

/// <summary>A secret in the clear. Prints <c>***</c> and refuses to become JSON; only <see cref="Reveal"/> gives the text. Keep it no longer than you need it.</summary>
[JsonConverter(typeof(SecretTextRefusal))]
public readonly struct SecretText(string text)
{
    private readonly string? _text = text;

    /// <summary>Whether there is no text.</summary>
    [JsonIgnore]
    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>The secret itself.</summary>
    public string Reveal() => _text ?? "";

    /// <summary>Three stars.</summary>
    public override string ToString() => "***";
}
