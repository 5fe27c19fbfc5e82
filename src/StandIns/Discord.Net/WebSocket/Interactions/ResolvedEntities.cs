#nullable enable
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>The entities that came with an interaction, preferred to what the cache knows of them.</summary>
internal sealed class ResolvedEntities(DiscordSocketClient client, SocketGuild? guild, WireResolved? resolved)
{
    public IUser? User(ulong id)
    {
        if (resolved?.Users?.GetValueOrDefault(id) is not { } user)
            return null;
        return Member(id) ?? (IUser)new SocketUnknownUser(client, user);
    }

    public SocketGuildUser? Member(ulong id) =>
        guild is not null && resolved?.Members?.GetValueOrDefault(id) is { } member && resolved.Users?.GetValueOrDefault(id) is { } user
            ? new SocketGuildUser(guild, user, member)
            : null;

    public SocketRole? Role(ulong id) =>
        guild is null ? null
        : resolved?.Roles?.GetValueOrDefault(id) is { } role ? new SocketRole(guild, id, RoleRecord.From(role))
        : guild.GetRole(id);

    public IChannel? Channel(ulong id) =>
        guild?.GetChannel(id) ?? (resolved?.Channels?.GetValueOrDefault(id) is { } channel ? (IChannel)RestChannel.Create(client, channel, guild) : null);

    public Attachment? Attachment(ulong id) => resolved?.Attachments?.GetValueOrDefault(id) is { } attachment ? new Attachment(attachment) : null;

    /// <summary>The value of an option as its type wants it.</summary>
    public object? Value(RawOption option) => option.Type switch
    {
        ApplicationCommandOptionType.User => Named(option, User),
        ApplicationCommandOptionType.Role => Named(option, Role),
        ApplicationCommandOptionType.Channel => Named(option, Channel),
        ApplicationCommandOptionType.Mentionable => Named(option, id => (object?)User(id) ?? Role(id)),
        ApplicationCommandOptionType.Attachment => Named(option, Attachment),
        ApplicationCommandOptionType.Number when option.Value is long whole => (double)whole,
        _ => option.Value,
    };

    private static object? Named(RawOption option, Func<ulong, object?> find) =>
        option.Value is string text && ulong.TryParse(text, out var id) ? find(id) : null;
}
