using System.Reflection;

namespace Discord.Interactions;

public class ModalCommandParameterInfo : CommandParameterInfo
{
    internal ModalCommandParameterInfo(
        ModalCommandInfo command,
        ParameterInfo parameter,
        IReadOnlyCollection<Attribute> attributes,
        ConverterTable converters)
        : base(command, parameter, attributes, parameter.Name)
    {
        Modal = typeof(IModal).IsAssignableFrom(ParameterType) ? new ModalInfo(ParameterType) : null;
        TypeReader = IsModalParameter ? null : converters.ForCustomId(ParameterType);
    }

    public ModalInfo Modal { get; }

    public bool IsModalParameter => Modal is not null;

    internal TypeReader TypeReader { get; }
}
