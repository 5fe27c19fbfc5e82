using System.Net;
using Discord;
using Discord.Net;
using PteroBot.Channels;
using PteroBot.Hosting;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Console.Streams;

/// <summary>A channel as far as streams ask: whether threads can be opened in it, and who sees it.</summary>
internal enum PlaceKind
{
    /// <summary>Not there, or not to be seen by the bot.</summary>
    Missing,
    Channel,
    Thread,
    PrivateThread,
}

/// <summary>Discord, as far as streams need more of it than boards.</summary>
internal interface IStreamPlaces
{
    Task<PlaceKind> LookAsync(ulong channelId, CancellationToken cancellationToken);

    /// <summary>Opens a thread, and lets this person into it where it is private.</summary>
    Task<(MessageOutcome Outcome, ulong ThreadId)> OpenThreadAsync(ulong channelId, string name, bool isPrivate, ulong userId, CancellationToken cancellationToken);

    /// <summary>Without joining nothing is heard of a private thread.</summary>
    Task JoinAsync(ulong channelId, CancellationToken cancellationToken);

    Task<Membership> MemberAsync(ulong guildId, ulong userId, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class StreamPlaces(IDiscordClient client) : IStreamPlaces
{
    private const int NameLength = 90;

    public async Task<PlaceKind> LookAsync(ulong channelId, CancellationToken cancellationToken) => await FindAsync(channelId, cancellationToken) switch
    {
        IThreadChannel { Type: ThreadType.PrivateThread } => PlaceKind.PrivateThread,
        IThreadChannel => PlaceKind.Thread,
        ITextChannel => PlaceKind.Channel,
        _ => PlaceKind.Missing,
    };

    public async Task<(MessageOutcome Outcome, ulong ThreadId)> OpenThreadAsync(
        ulong channelId, string name, bool isPrivate, ulong userId, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(channelId, cancellationToken) is not ITextChannel channel)
                return (MessageOutcome.ChannelGone, 0);
            var thread = await channel.CreateThreadAsync(
                Outside.Plain(name, NameLength), isPrivate ? ThreadType.PrivateThread : ThreadType.PublicThread, ThreadArchiveDuration.OneWeek, options: Options(cancellationToken));
            // A channel that Discord itself was asked for does not know its guild.
            if (isPrivate && await client.GetGuildAsync(channel.GuildId, CacheMode.CacheOnly) is { } guild
                && await guild.GetUserAsync(userId, options: Options(cancellationToken)) is { } member)
                await thread.AddUserAsync(member, Options(cancellationToken));
            return (MessageOutcome.Done, thread.Id);
        }
        catch (HttpException failure) when (failure.HttpCode == HttpStatusCode.BadRequest)
        {
            // Too many threads, or a channel that has none of this kind.
            return (MessageOutcome.NotPermitted, 0);
        }
        catch (Exception failure) when (ChannelDoor.OutcomeOf(failure) is { } outcome)
        {
            return (outcome, 0);
        }
    }

    public async Task JoinAsync(ulong channelId, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(channelId, cancellationToken) is IThreadChannel thread)
                await thread.JoinAsync(Options(cancellationToken));
        }
        catch (Exception failure) when (ChannelDoor.OutcomeOf(failure) is not null)
        {
            // Writing there is tried next, and says why not.
        }
    }

    public Task<Membership> MemberAsync(ulong guildId, ulong userId, CancellationToken cancellationToken) => client.FindMemberAsync(guildId, userId, cancellationToken);

    private async Task<IChannel?> FindAsync(ulong channelId, CancellationToken cancellationToken) => await client.FindChannelAsync(channelId, Options(cancellationToken));

    private static RequestOptions Options(CancellationToken cancellationToken) => new() { CancelToken = cancellationToken };
}
