namespace Discord.Interactions;

/// <summary>Reads an option of a slash command.</summary>
internal abstract class TypeConverter
{
    public abstract ApplicationCommandOptionType GetDiscordType();

    public abstract Task<TypeConverterResult> ReadAsync(
        IInteractionContext context,
        IApplicationCommandInteractionDataOption option,
        IServiceProvider services);

    /// <summary>Adds to the option's definition, before it is registered.</summary>
    public virtual void Write(ApplicationCommandOptionProperties properties, IParameterInfo parameter)
    {
    }
}
