namespace Discord.Interactions;

/// <summary>A method that answers a form.</summary>
public class ModalCommandInfo : CommandInfo<ModalCommandParameterInfo>
{
    internal ModalCommandInfo(ModuleInfo module, CommandMethod method, ModalInteractionAttribute attribute)
        : base(module, method, new CommandDeclaration(attribute.CustomId, attribute.IgnoreGroupNames, attribute.RunMode))
    {
        Pattern = new CustomIdPattern(Name);
        Parameters =
        [
            .. method.Parameters.Select(parameter => new ModalCommandParameterInfo(
                this, parameter, Declared.AttributesOf(parameter), CommandService.Converters)),
        ];
        if (Parameters.Count(parameter => parameter.IsModalParameter) != 1 || !Parameters[^1].IsModalParameter)
            throw new InvalidOperationException($"A modal command must have exactly one {nameof(IModal)} parameter, the last one: {method.Name}.");
    }

    public ModalInfo Modal => Parameters[^1].Modal;

    public override bool SupportsWildCards => Pattern.Captures > 0;

    public override IReadOnlyList<ModalCommandParameterInfo> Parameters { get; }

    internal CustomIdPattern Pattern { get; }

    internal override async ValueTask<ParseResult> ParseArgumentsAsync(IInteractionContext context, IServiceProvider services)
    {
        var captures = Captures.Of(context);
        var arguments = new object[Parameters.Count];
        for (var i = 0; i < arguments.Length - 1; i++)
        {
            if (i >= captures.Count)
                return ParseResult.FromError(InteractionCommandError.BadArgs, "The custom id has too few parts for the parameters of the command");
            var read = await Parameters[i].TypeReader.ReadAsync(context, captures[i].Value, services);
            if (!read.IsSuccess)
                return ParseResult.FromError(read);
            arguments[i] = read.Value;
        }
        arguments[^1] = Modal.Create();
        return ParseResult.FromSuccess(arguments);
    }
}
