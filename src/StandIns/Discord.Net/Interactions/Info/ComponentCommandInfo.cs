namespace Discord.Interactions;

/// <summary>A method that answers buttons or menus.</summary>
public class ComponentCommandInfo : CommandInfo<ComponentCommandParameterInfo>
{
    internal ComponentCommandInfo(ModuleInfo module, CommandMethod method, ComponentInteractionAttribute attribute)
        : base(module, method, new CommandDeclaration(attribute.CustomId, attribute.IgnoreGroupNames, attribute.RunMode))
    {
        Pattern = new CustomIdPattern(Name);
        Parameters =
        [
            .. method.Parameters.Select((parameter, index) => new ComponentCommandParameterInfo(
                this, parameter, Declared.AttributesOf(parameter), CommandService.Converters, index < Pattern.Captures)),
        ];
    }

    public override IReadOnlyList<ComponentCommandParameterInfo> Parameters { get; }

    public override bool SupportsWildCards => Pattern.Captures > 0;

    internal CustomIdPattern Pattern { get; }

    internal override async ValueTask<ParseResult> ParseArgumentsAsync(IInteractionContext context, IServiceProvider services)
    {
        var captures = Captures.Of(context);
        var arguments = Parameters.Count == 0 ? [] : new object[Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = Parameters[i];
            if (i < captures.Count != parameter.IsRouteSegmentParameter)
            {
                return ParseResult.FromError(
                    InteractionCommandError.BadArgs,
                    "Argument type and parameter type didn't match (Wild Card capture/Component value)");
            }
            var read = parameter.IsRouteSegmentParameter
                ? await parameter.TypeReader.ReadAsync(context, captures[i].Value, services)
                : await parameter.TypeConverter.ReadAsync(context, ((IComponentInteraction)context.Interaction).Data, services);
            if (!read.IsSuccess)
                return ParseResult.FromError(read);
            arguments[i] = read.Value;
        }
        return ParseResult.FromSuccess(arguments);
    }
}
