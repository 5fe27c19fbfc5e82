using System.Reflection;

namespace Discord.Interactions;

public abstract class InputComponentInfo
{
    private readonly MethodInvoker _setter;

    internal InputComponentInfo(ModalInfo modal, PropertyInfo property, IModal blank, ModalInputAttribute attribute, ConverterTable converters)
    {
        Modal = modal;
        PropertyInfo = property;
        CustomId = attribute.CustomId;
        ComponentType = attribute.ComponentType;
        Label = property.GetCustomAttribute<InputLabelAttribute>()?.Label ?? property.Name;
        IsRequired = property.GetCustomAttribute<RequiredInputAttribute>()?.IsRequired ?? true;
        DefaultValue = property.GetValue(blank);
        TypeConverter = converters.ForComponent(property.PropertyType);
        _setter = MethodInvoker.Create(property.SetMethod);
    }

    public ModalInfo Modal { get; }

    public string CustomId { get; }

    public string Label { get; }

    public bool IsRequired { get; }

    public ComponentType ComponentType { get; }

    public Type Type => PropertyInfo.PropertyType;

    public PropertyInfo PropertyInfo { get; }

    public ComponentTypeConverter TypeConverter { get; }

    public object DefaultValue { get; }

    internal void Set(IModal modal, object value) => _setter.Invoke(modal, value);
}
