namespace Discord.Interactions;

/// <summary>A command that Discord knows and shows.</summary>
public interface IApplicationCommandInfo
{
    string Name { get; }

    ApplicationCommandType CommandType { get; }

    GuildPermission? DefaultMemberPermissions { get; }

    IReadOnlyCollection<InteractionContextType> ContextTypes { get; }

    IReadOnlyCollection<ApplicationIntegrationType> IntegrationTypes { get; }
}
