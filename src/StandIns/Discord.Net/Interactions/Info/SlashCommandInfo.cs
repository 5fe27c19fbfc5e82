namespace Discord.Interactions;

/// <summary>A slash command or sub-command.</summary>
public class SlashCommandInfo : CommandInfo<SlashCommandParameterInfo>, IApplicationCommandInfo
{
    internal SlashCommandInfo(ModuleInfo module, CommandMethod method, SlashCommandAttribute attribute)
        : base(module, method, new CommandDeclaration(attribute.Name, attribute.IgnoreGroupNames, attribute.RunMode))
    {
        Description = attribute.Description;
        DefaultMemberPermissions = method.Attributes.OfType<DefaultMemberPermissionsAttribute>().FirstOrDefault()?.Permissions;
        ContextTypes = method.Attributes.OfType<CommandContextTypeAttribute>().FirstOrDefault()?.ContextTypes;
        IntegrationTypes = method.Attributes.OfType<IntegrationTypeAttribute>().FirstOrDefault()?.IntegrationTypes;
        Parameters = [.. method.Parameters.Select(parameter => Declared.Option(this, parameter))];
    }

    public string Description { get; }

    public ApplicationCommandType CommandType => ApplicationCommandType.Slash;

    public GuildPermission? DefaultMemberPermissions { get; }

    public override IReadOnlyList<SlashCommandParameterInfo> Parameters { get; }

    public override bool SupportsWildCards => false;

    public IReadOnlyCollection<InteractionContextType> ContextTypes { get; }

    public IReadOnlyCollection<ApplicationIntegrationType> IntegrationTypes { get; }

    internal override async ValueTask<ParseResult> ParseArgumentsAsync(IInteractionContext context, IServiceProvider services)
    {
        var options = SlashRoutes.Leaf(((ISlashCommandInteraction)context.Interaction).Data.Options);
        var arguments = Parameters.Count == 0 ? [] : new object[Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = Parameters[i];
            if (Find(options, parameter.Name) is { } option)
            {
                var read = await parameter.TypeConverter.ReadAsync(context, option, services);
                if (!read.IsSuccess)
                    return ParseResult.FromError(read);
                arguments[i] = read.Value;
            }
            else if (parameter.IsRequired)
                return ParseResult.FromError(InteractionCommandError.BadArgs, "Command was invoked with too few parameters");
            else
                arguments[i] = parameter.DefaultValue;
        }
        return ParseResult.FromSuccess(arguments);
    }

    private static IApplicationCommandInteractionDataOption Find(IReadOnlyList<IApplicationCommandInteractionDataOption> options, string name)
    {
        for (var i = 0; i < options.Count; i++)
        {
            if (string.Equals(options[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return options[i];
        }
        return null;
    }
}
