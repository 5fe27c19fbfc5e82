#nullable enable

namespace Discord.Interactions;

/// <summary>Reads users, roles, channels and attachments, which arrive resolved.</summary>
internal sealed class EntityConverter(Type type) : TypeConverter
{
    public static bool Reads(Type type)
        => typeof(IUser).IsAssignableFrom(type)
            || typeof(IRole).IsAssignableFrom(type)
            || typeof(IChannel).IsAssignableFrom(type)
            || typeof(IAttachment).IsAssignableFrom(type)
            || type == typeof(IMentionable);

    public override ApplicationCommandOptionType GetDiscordType() => type switch
    {
        _ when typeof(IUser).IsAssignableFrom(type) => ApplicationCommandOptionType.User,
        _ when typeof(IRole).IsAssignableFrom(type) => ApplicationCommandOptionType.Role,
        _ when typeof(IChannel).IsAssignableFrom(type) => ApplicationCommandOptionType.Channel,
        _ when typeof(IAttachment).IsAssignableFrom(type) => ApplicationCommandOptionType.Attachment,
        _ => ApplicationCommandOptionType.Mentionable,
    };

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context,
        IApplicationCommandInteractionDataOption option,
        IServiceProvider services)
        => Task.FromResult(type.IsInstanceOfType(option.Value)
            ? TypeConverterResult.FromSuccess(option.Value)
            : TypeConverterResult.FromError(InteractionCommandError.ConvertFailed, $"Provided input cannot be read as {type.Name}"));

    public override void Write(ApplicationCommandOptionProperties properties, IParameterInfo parameter)
    {
        if (typeof(IThreadChannel).IsAssignableFrom(type))
            properties.ChannelTypes = [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.NewsThread];
        else if (typeof(ITextChannel).IsAssignableFrom(type))
            properties.ChannelTypes = [ChannelType.Text];
    }
}
