namespace Discord;

public interface IApplicationCommandInteractionDataOption
{
    string Name { get; }

    /// <summary>
    /// String, long, double or bool as the type says; users, roles, channels and attachments as their resolved entities; null for groups.
    /// </summary>
    object Value { get; }

    ApplicationCommandOptionType Type { get; }

    IReadOnlyCollection<IApplicationCommandInteractionDataOption> Options { get; }
}
