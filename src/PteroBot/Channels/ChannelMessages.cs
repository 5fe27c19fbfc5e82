using System.Net;
using Discord;
using Discord.Net;
using PteroBot.Access;
using PteroBot.Hosting;
using PteroBot.Interactions;

namespace PteroBot.Channels;

/// <summary>How writing into a channel went.</summary>
internal enum MessageOutcome
{
    Done,

    /// <summary>Discord is slow, limits us or has a problem: the same again later.</summary>
    NotNow,

    /// <summary>The bot may not write there.</summary>
    NotPermitted,

    MessageGone,
    ChannelGone,
}

/// <summary>Discord, as far as what stands in channels needs it: boards, alerts, shown consoles, announcements.</summary>
internal interface IChannelMessages
{
    /// <summary>Whether this process looks after the guild.</summary>
    Task<bool> KnowsAsync(ulong guildId);

    Task<(MessageOutcome Outcome, ulong MessageId)> SendAsync(ulong channelId, Reply reply, CancellationToken cancellationToken);

    Task<MessageOutcome> EditAsync(ulong channelId, ulong messageId, Reply reply, CancellationToken cancellationToken);

    Task<MessageOutcome> DeleteAsync(ulong channelId, ulong messageId, CancellationToken cancellationToken);

    /// <summary>A member with the roles of this moment; null when the person has left the guild, or Discord does not tell.</summary>
    Task<Actor?> MemberAsync(ulong guildId, ulong userId, CancellationToken cancellationToken);

    /// <summary>A direct message; false when the person takes none.</summary>
    Task<bool> WriteToAsync(ulong userId, string text, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class ChannelMessages(IDiscordClient client) : IChannelMessages
{
    public async Task<bool> KnowsAsync(ulong guildId) => await client.GetGuildAsync(guildId, CacheMode.CacheOnly) is not null;

    public async Task<(MessageOutcome Outcome, ulong MessageId)> SendAsync(ulong channelId, Reply reply, CancellationToken cancellationToken)
    {
        ulong id = 0;
        var outcome = await InAsync(channelId, async channel => id = (await channel.SendMessageAsync(
            reply.Text, embeds: [.. reply.Embeds], components: reply.Components, allowedMentions: AllowedMentions.None, options: Options(cancellationToken))).Id, cancellationToken);
        return (outcome, id);
    }

    public Task<MessageOutcome> EditAsync(ulong channelId, ulong messageId, Reply reply, CancellationToken cancellationToken) =>
        InAsync(channelId, channel => channel.ModifyMessageAsync(messageId, message =>
        {
            message.Content = reply.Text ?? "";
            message.Embeds = reply.Embeds.ToArray();
            message.Components = reply.Components ?? new ComponentBuilder().Build();
            message.AllowedMentions = AllowedMentions.None;
        }, Options(cancellationToken)), cancellationToken);

    public Task<MessageOutcome> DeleteAsync(ulong channelId, ulong messageId, CancellationToken cancellationToken) =>
        InAsync(channelId, channel => channel.DeleteMessageAsync(messageId, Options(cancellationToken)), cancellationToken);

    public async Task<Actor?> MemberAsync(ulong guildId, ulong userId, CancellationToken cancellationToken) =>
        (await client.FindMemberAsync(guildId, userId, cancellationToken)).Member;

    public async Task<bool> WriteToAsync(ulong userId, string text, CancellationToken cancellationToken)
    {
        try
        {
            if (await client.GetUserAsync(userId, options: Options(cancellationToken)) is not { } user)
                return false;
            var direct = await user.CreateDMChannelAsync(Options(cancellationToken));
            await direct.SendMessageAsync(text, allowedMentions: AllowedMentions.None, options: Options(cancellationToken));
            return true;
        }
        catch (Exception failure) when (failure is HttpException or HttpRequestException or TimeoutException)
        {
            return false;
        }
    }

    private async Task<MessageOutcome> InAsync(ulong channelId, Func<IMessageChannel, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            if (await client.FindChannelAsync(channelId, Options(cancellationToken)) is not IMessageChannel channel)
                return MessageOutcome.ChannelGone;
            await work(channel);
            return MessageOutcome.Done;
        }
        catch (Exception failure) when (OutcomeOf(failure) is { } outcome)
        {
            return outcome;
        }
    }

    /// <summary>Null for what nobody planned.</summary>
    public static MessageOutcome? OutcomeOf(Exception failure) => failure switch
    {
        HttpException { DiscordCode: DiscordErrorCode.UnknownMessage } => MessageOutcome.MessageGone,
        HttpException { DiscordCode: DiscordErrorCode.UnknownChannel } => MessageOutcome.ChannelGone,
        HttpException { DiscordCode: DiscordErrorCode.MaximumNumberOfEditsReached } => MessageOutcome.NotNow,
        HttpException { HttpCode: HttpStatusCode.Forbidden } => MessageOutcome.NotPermitted,
        HttpException { HttpCode: HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => MessageOutcome.NotNow,
        HttpRequestException or TimeoutException or RateLimitedException => MessageOutcome.NotNow,
        _ => null,
    };

    private static RequestOptions Options(CancellationToken cancellationToken) => new() { CancelToken = cancellationToken };
}
