using Discord;
using Discord.Net;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Channels;

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

    public Task<(MessageOutcome Outcome, ulong MessageId)> SendAsync(ulong channelId, Reply reply, CancellationToken cancellationToken) =>
        client.InChannelAsync(channelId, async channel => (await channel.SendMessageAsync(
            reply.Text, embeds: [.. reply.Embeds], components: reply.Components, allowedMentions: AllowedMentions.None, options: Options(cancellationToken))).Id, Options(cancellationToken));

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

    private async Task<MessageOutcome> InAsync(ulong channelId, Func<IMessageChannel, Task> work, CancellationToken cancellationToken) => (await client.InChannelAsync(channelId, async channel =>
    {
        await work(channel);
        return true;
    }, Options(cancellationToken))).Outcome;

    private static RequestOptions Options(CancellationToken cancellationToken) => new() { CancelToken = cancellationToken };
}
