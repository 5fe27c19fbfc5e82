using Discord;
using PteroBot.Channels;
using PteroBot.Interactions;

namespace PteroBot.Features.Alerts;

/// <summary>Where an alert is told.</summary>
/// <param name="ChannelId">Null for a direct message.</param>
/// <param name="UserId">Who gets it.</param>
internal readonly record struct AlertTarget(ulong? ChannelId, ulong UserId)
{
    /// <summary>What the pace counts: messages to one channel, or to one person.</summary>
    public ulong Place => ChannelId ?? UserId;

    public static AlertTarget Of(Alert alert) => new(alert.ChannelId, alert.Standing.CreatorId);
}

/// <summary>Discord, as far as alerts need it.</summary>
internal interface IAlertPost
{
    /// <summary>Whether this process looks after the guild.</summary>
    Task<bool> KnowsAsync(ulong guildId);

    /// <summary>Sends a message that pings whom it calls, and nobody else; a quiet one makes no sound.</summary>
    Task<(MessageOutcome Outcome, ulong MessageId)> SendAsync(AlertTarget target, AlertFace face, bool isQuiet, CancellationToken cancellationToken);

    Task<MessageOutcome> EditAsync(AlertTarget target, ulong messageId, AlertFace face, CancellationToken cancellationToken);

    /// <summary>Looks among the newest messages for the one of an episode; 0 when it is not there, or the bot may not read there.</summary>
    Task<(MessageOutcome Outcome, ulong MessageId)> FindAsync(AlertTarget target, string episode, CancellationToken cancellationToken);

    Task<Membership> LookAsync(ulong guildId, ulong userId, CancellationToken cancellationToken);

    /// <summary>Whether the bot may ping the role: it is open to all, or the bot may ping every one.</summary>
    Task<bool> MayPingAsync(ulong guildId, ulong roleId);

    /// <summary>Whether the channel is one of the guild's that the bot can see.</summary>
    Task<bool> IsChannelOfAsync(ulong guildId, ulong channelId, CancellationToken cancellationToken);

    /// <summary>Whether everybody may mention the role.</summary>
    Task<bool> IsOpenRoleAsync(ulong guildId, ulong roleId);

    /// <summary>A direct message; false when the person takes none.</summary>
    Task<bool> WriteToAsync(ulong userId, string text, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class AlertPost(IDiscordClient client, IChannelMessages messages) : IAlertPost
{
    private const int Looked = 100;

    public Task<bool> KnowsAsync(ulong guildId) => messages.KnowsAsync(guildId);

    public Task<bool> WriteToAsync(ulong userId, string text, CancellationToken cancellationToken) => messages.WriteToAsync(userId, text, cancellationToken);

    public Task<(MessageOutcome Outcome, ulong MessageId)> SendAsync(AlertTarget target, AlertFace face, bool isQuiet, CancellationToken cancellationToken) =>
        InAsync(target, async channel => (await channel.SendMessageAsync(
            face.Call?.Text, embeds: [face.Embed], allowedMentions: Mentions(face), flags: isQuiet ? MessageFlags.SuppressNotification : MessageFlags.None, options: Options(cancellationToken))).Id, cancellationToken);

    public async Task<MessageOutcome> EditAsync(AlertTarget target, ulong messageId, AlertFace face, CancellationToken cancellationToken) =>
        (await InAsync(target, async channel => (await channel.ModifyMessageAsync(messageId, message =>
        {
            message.Content = face.Call?.Text ?? "";
            message.Embeds = new[] { face.Embed };
            message.AllowedMentions = AllowedMentions.None;
        }, Options(cancellationToken))).Id, cancellationToken)).Outcome;

    public Task<(MessageOutcome Outcome, ulong MessageId)> FindAsync(AlertTarget target, string episode, CancellationToken cancellationToken) => InAsync(target, async channel =>
    {
        await foreach (var page in channel.GetMessagesAsync(Looked, options: Options(cancellationToken)))
            foreach (var message in page)
                if (message.Author.Id == client.CurrentUser.Id && message.Embeds.Any(embed => AlertFace.IsOf(embed.Url, episode)))
                    return message.Id;
        return 0;
    }, cancellationToken);

    public Task<Membership> LookAsync(ulong guildId, ulong userId, CancellationToken cancellationToken) => client.FindMemberAsync(guildId, userId, cancellationToken);

    public async Task<bool> IsChannelOfAsync(ulong guildId, ulong channelId, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetGuildAsync(guildId, CacheMode.CacheOnly) is { } guild && await guild.GetTextChannelAsync(channelId, options: Options(cancellationToken)) is not null;
        }
        catch (Exception failure) when (ChannelDoor.OutcomeOf(failure) is not null)
        {
            return false;
        }
    }

    public async Task<bool> IsOpenRoleAsync(ulong guildId, ulong roleId) =>
        await client.GetGuildAsync(guildId, CacheMode.CacheOnly) is { } guild && roleId != guildId && guild.GetRole(roleId) is { IsMentionable: true };

    public async Task<bool> MayPingAsync(ulong guildId, ulong roleId) =>
        await IsOpenRoleAsync(guildId, roleId)
        || (await client.GetGuildAsync(guildId, CacheMode.CacheOnly) is { } guild && (await guild.GetCurrentUserAsync(CacheMode.CacheOnly))?.GuildPermissions.Has(GuildPermission.MentionEveryone) == true);

    /// <summary>Only who is called, and that was chosen by somebody who may.</summary>
    private static AllowedMentions Mentions(AlertFace face) => face.Call switch
    {
        null => AllowedMentions.None,
        { IsEveryone: true } => new AllowedMentions(AllowedMentionTypes.Everyone),
        { RoleId: var role } => new AllowedMentions { RoleIds = [role] },
    };

    private Task<(MessageOutcome Outcome, ulong MessageId)> InAsync(AlertTarget target, Func<IMessageChannel, Task<ulong>> work, CancellationToken cancellationToken) => target.ChannelId is { } channel
        ? client.InChannelAsync(channel, work, Options(cancellationToken))
        : client.InDirectAsync(target.UserId, work, Options(cancellationToken));

    private static RequestOptions Options(CancellationToken cancellationToken) => new() { CancelToken = cancellationToken };
}
