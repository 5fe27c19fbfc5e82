using System.Net;
using Discord;
using Discord.Net;
using PteroBot.Hosting;

namespace PteroBot.Channels;

/// <summary>The one way into a channel: what Discord answers there is an outcome.</summary>
internal static class ChannelDoor
{
    public static Task<(MessageOutcome Outcome, T? Result)> InChannelAsync<T>(this IDiscordClient client, ulong channelId, Func<IMessageChannel, Task<T>> work, RequestOptions options) =>
        TryAsync(async () => await client.FindChannelAsync(channelId, options) as IMessageChannel, work);

    /// <summary>The conversation with one person; gone for somebody whom Discord does not know.</summary>
    public static Task<(MessageOutcome Outcome, T? Result)> InDirectAsync<T>(this IDiscordClient client, ulong userId, Func<IMessageChannel, Task<T>> work, RequestOptions options) =>
        TryAsync<T>(async () => await client.GetUserAsync(userId, options: options) is { } user ? await user.CreateDMChannelAsync(options) : null, work);

    /// <summary>What a failure means; null for one that nobody planned.</summary>
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

    private static async Task<(MessageOutcome Outcome, T? Result)> TryAsync<T>(Func<Task<IMessageChannel?>> find, Func<IMessageChannel, Task<T>> work)
    {
        try
        {
            return await find() is { } channel ? (MessageOutcome.Done, await work(channel)) : (MessageOutcome.ChannelGone, default);
        }
        catch (Exception failure) when (OutcomeOf(failure) is { } outcome)
        {
            return (outcome, default);
        }
    }
}
