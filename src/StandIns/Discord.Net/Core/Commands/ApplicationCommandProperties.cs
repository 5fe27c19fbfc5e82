namespace Discord;

/// <summary>A command as it is registered.</summary>
public abstract class ApplicationCommandProperties
{
    internal ApplicationCommandProperties()
    {
    }

    public Optional<string> Name { get; set; }

    public Optional<bool> IsNsfw { get; set; }

    public Optional<GuildPermission> DefaultMemberPermissions { get; set; }

    public Optional<HashSet<ApplicationIntegrationType>> IntegrationTypes { get; set; }

    public Optional<HashSet<InteractionContextType>> ContextTypes { get; set; }

    internal abstract ApplicationCommandType Type { get; }
}
