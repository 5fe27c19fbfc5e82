namespace Discord.Interactions;

/// <summary>Fills a property of a form from a text input.</summary>
public sealed class ModalTextInputAttribute(
    string customId,
    TextInputStyle style = TextInputStyle.Short,
    string placeholder = null,
    int minLength = 1,
    int maxLength = 4000,
    string initValue = null) : ModalInputAttribute(customId)
{
    public override ComponentType ComponentType => ComponentType.TextInput;

    public TextInputStyle Style { get; } = style;

    public string Placeholder { get; } = placeholder;

    public int MinLength { get; } = minLength;

    public int MaxLength { get; } = maxLength;

    public string InitialValue { get; } = initValue;
}
