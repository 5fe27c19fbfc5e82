using System.Reflection;

namespace Discord.Interactions;

public class CommandParameterInfo : IParameterInfo
{
    private readonly ParameterPreconditionAttribute[] _preconditions;

    internal CommandParameterInfo(ICommandInfo command, ParameterInfo parameter, IReadOnlyCollection<Attribute> attributes, string name)
    {
        Command = command;
        Name = name;
        ParameterType = parameter.ParameterType;
        IsRequired = !parameter.IsOptional;
        DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        Attributes = [.. attributes.Where(Declared.IsForeign)];
        _preconditions = [.. attributes.OfType<ParameterPreconditionAttribute>()];
    }

    public ICommandInfo Command { get; }

    public string Name { get; }

    public Type ParameterType { get; }

    public bool IsRequired { get; }

    public object DefaultValue { get; }

    public IReadOnlyCollection<Attribute> Attributes { get; }

    public IReadOnlyCollection<ParameterPreconditionAttribute> Preconditions => _preconditions;

    public async Task<PreconditionResult> CheckPreconditionsAsync(IInteractionContext context, object value, IServiceProvider services)
    {
        foreach (var precondition in _preconditions)
        {
            var result = await precondition.CheckRequirementsAsync(context, this, value, services);
            if (!result.IsSuccess)
                return result;
        }
        return PreconditionResult.FromSuccess();
    }

    public override string ToString() => Name;
}
