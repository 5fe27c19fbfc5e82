#nullable enable

namespace Discord.Interactions;

/// <summary>Turns modules into what is registered with Discord.</summary>
internal static class CommandDefinitions
{
    private const int MaxOptions = 25;

    public static List<ApplicationCommandProperties> Of(IEnumerable<ModuleInfo> modules)
    {
        List<ApplicationCommandProperties> commands = [];
        foreach (var module in modules)
            Collect(module, commands);
        return commands;
    }

    public static SlashCommandProperties Of(SlashCommandInfo command) => new()
    {
        Name = CommandText.Name(command.Name),
        Description = CommandText.Description(command.Description),
        Options = Options(command),
        DefaultMemberPermissions = Permissions(command.DefaultMemberPermissions, command.Module.DefaultMemberPermissions),
        ContextTypes = Set(command.ContextTypes),
        IntegrationTypes = Set(command.IntegrationTypes),
    };

    private static void Collect(ModuleInfo module, List<ApplicationCommandProperties> commands)
    {
        if (module.IsSlashGroup)
        {
            commands.Add(Of(module, Inside(module, commands)));
            return;
        }
        commands.AddRange(module.SlashCommands.Select(Of));
        foreach (var nested in module.SubModules)
            Collect(nested, commands);
    }

    private static SlashCommandProperties Of(ModuleInfo group, List<ApplicationCommandOptionProperties> options) => new()
    {
        Name = CommandText.Name(group.SlashGroupName),
        Description = CommandText.Description(group.Description),
        Options = Counted(options, group.SlashGroupName),
        DefaultMemberPermissions = Permissions(group.DefaultMemberPermissions, null),
        ContextTypes = Set(group.ContextTypes),
        IntegrationTypes = Set(group.IntegrationTypes),
    };

    /// <summary>The sub-commands and groups of a group; what ignores the group goes to the top.</summary>
    private static List<ApplicationCommandOptionProperties> Inside(ModuleInfo module, List<ApplicationCommandProperties> top)
    {
        top.AddRange(module.SlashCommands.Where(command => command.IgnoreGroupNames).Select(Of));
        List<ApplicationCommandOptionProperties> options = [.. module.SlashCommands.Where(command => !command.IgnoreGroupNames).Select(SubCommand)];
        foreach (var nested in module.SubModules)
        {
            if (nested.IsSlashGroup)
                options.Add(SubCommandGroup(nested, Inside(nested, top)));
            else
                options.AddRange(Inside(nested, top));
        }
        return options;
    }

    private static ApplicationCommandOptionProperties SubCommandGroup(ModuleInfo group, List<ApplicationCommandOptionProperties> options) => new()
    {
        Name = group.SlashGroupName,
        Description = group.Description,
        Type = ApplicationCommandOptionType.SubCommandGroup,
        Options = Counted(options, group.SlashGroupName),
    };

    private static ApplicationCommandOptionProperties SubCommand(SlashCommandInfo command) => new()
    {
        Name = command.Name,
        Description = command.Description,
        Type = ApplicationCommandOptionType.SubCommand,
        Options = Options(command),
    };

    private static List<ApplicationCommandOptionProperties> Options(SlashCommandInfo command)
        => Counted([.. command.Parameters.Select(Option)], command.Name);

    private static ApplicationCommandOptionProperties Option(SlashCommandParameterInfo parameter)
    {
        var option = new ApplicationCommandOptionProperties
        {
            Name = parameter.Name,
            Description = parameter.Description,
            Type = parameter.TypeConverter.GetDiscordType(),
            IsRequired = parameter.IsRequired,
            IsAutocomplete = parameter.IsAutocomplete,
            MinValue = parameter.MinValue,
            MaxValue = parameter.MaxValue,
            MinLength = parameter.MinLength,
            MaxLength = parameter.MaxLength,
            Choices = [.. parameter.Choices.Select(Choice)],
            ChannelTypes = [.. parameter.ChannelTypes],
        };
        parameter.TypeConverter.Write(option, parameter);
        return option;
    }

    private static ApplicationCommandOptionChoiceProperties Choice(ParameterChoice choice) => new() { Name = choice.Name, Value = choice.Value };

    /// <exception cref="InvalidOperationException">There are more than Discord takes.</exception>
    private static List<ApplicationCommandOptionProperties> Counted(List<ApplicationCommandOptionProperties> options, string owner)
        => options.Count <= MaxOptions
            ? options
            : throw new InvalidOperationException($"/{owner} has {options.Count} options; {MaxOptions} are allowed.");

    private static Optional<GuildPermission> Permissions(GuildPermission? own, GuildPermission? module)
        => ((own ?? 0) | (module ?? 0)) is > 0 and var all ? all : Optional<GuildPermission>.Unspecified;

    private static Optional<HashSet<T>> Set<T>(IReadOnlyCollection<T>? values)
        => values is null ? Optional<HashSet<T>>.Unspecified : new HashSet<T>(values);
}
