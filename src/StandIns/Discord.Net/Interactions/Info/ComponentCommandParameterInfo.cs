using System.Reflection;

namespace Discord.Interactions;

public class ComponentCommandParameterInfo : CommandParameterInfo
{
    internal ComponentCommandParameterInfo(
        ComponentCommandInfo command,
        ParameterInfo parameter,
        IReadOnlyCollection<Attribute> attributes,
        ConverterTable converters,
        bool isCapture)
        : base(command, parameter, attributes, parameter.Name)
    {
        IsRouteSegmentParameter = isCapture;
        TypeReader = isCapture ? converters.ForCustomId(ParameterType) : null;
        TypeConverter = isCapture ? null : converters.ForComponent(ParameterType);
    }

    /// <summary>Whether it is read from the custom id rather than from what was chosen.</summary>
    public bool IsRouteSegmentParameter { get; }

    internal ComponentTypeConverter TypeConverter { get; }

    internal TypeReader TypeReader { get; }
}
