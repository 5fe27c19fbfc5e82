namespace Discord.Interactions;

/// <summary>A parameter of a command.</summary>
public interface IParameterInfo
{
    ICommandInfo Command { get; }

    string Name { get; }

    Type ParameterType { get; }

    bool IsRequired { get; }

    object DefaultValue { get; }

    IReadOnlyCollection<Attribute> Attributes { get; }
}
