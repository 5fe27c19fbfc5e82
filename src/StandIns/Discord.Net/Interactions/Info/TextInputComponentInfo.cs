using System.Reflection;

namespace Discord.Interactions;

public class TextInputComponentInfo : InputComponentInfo
{
    internal TextInputComponentInfo(ModalInfo modal, PropertyInfo property, IModal blank, ConverterTable converters)
        : this(modal, property, blank, property.GetCustomAttribute<ModalTextInputAttribute>(), converters)
    {
    }

    private TextInputComponentInfo(
        ModalInfo modal,
        PropertyInfo property,
        IModal blank,
        ModalTextInputAttribute attribute,
        ConverterTable converters)
        : base(modal, property, blank, attribute, converters)
    {
        Style = attribute.Style;
        Placeholder = attribute.Placeholder;
        MinLength = attribute.MinLength;
        MaxLength = attribute.MaxLength;
        InitialValue = attribute.InitialValue;
    }

    public TextInputStyle Style { get; }

    public string Placeholder { get; }

    public int MinLength { get; }

    public int MaxLength { get; }

    public string InitialValue { get; }
}
