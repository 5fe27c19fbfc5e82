namespace Discord;

public class TextInputComponent : IMessageComponent
{
    internal TextInputComponent()
    {
    }

    public ComponentType Type => ComponentType.TextInput;

    public string CustomId { get; internal init; }

    public string Label { get; internal init; }

    public string Placeholder { get; internal init; }

    public int? MinLength { get; internal init; }

    public int? MaxLength { get; internal init; }

    public TextInputStyle Style { get; internal init; }

    public bool? Required { get; internal init; }

    public string Value { get; internal init; }
}
