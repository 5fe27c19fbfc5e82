using System.Reflection;

namespace Discord.Interactions;

public class CommandParameterInfo : IParameterInfo
{
    internal CommandParameterInfo(ICommandInfo command, ParameterInfo parameter, IReadOnlyCollection<Attribute> attributes, string name)
    {
        Command = command;
        Name = name;
        ParameterType = parameter.ParameterType;
        IsRequired = !parameter.IsOptional;
        DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        Attributes = [.. attributes.Where(Declared.IsForeign)];
    }

    public ICommandInfo Command { get; }

    public string Name { get; }

    public Type ParameterType { get; }

    public bool IsRequired { get; }

    public object DefaultValue { get; }

    public IReadOnlyCollection<Attribute> Attributes { get; }

    public override string ToString() => Name;
}
