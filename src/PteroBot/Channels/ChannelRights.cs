using System.Net;
using Discord;
using Discord.Net;
using PteroBot.Hosting;

namespace PteroBot.Channels;

/// <summary>What the bot may do in a channel: with its roles, and with what the channel itself allows and denies.</summary>
internal interface IChannelRights
{
    /// <summary>What the bot lacks for writing there, in the words of Discord's settings; null where Discord does not tell.</summary>
    Task<IReadOnlyList<string>?> MissingAsync(ulong guildId, ulong channelId, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class ChannelRights(IDiscordClient discord) : IChannelRights
{
    private const string ViewChannel = "View Channel";

    public async Task<IReadOnlyList<string>?> MissingAsync(ulong guildId, ulong channelId, CancellationToken cancellationToken)
    {
        var options = new RequestOptions { CancelToken = cancellationToken };
        try
        {
            return await discord.GetGuildAsync(guildId, CacheMode.CacheOnly) is { } guild && await guild.GetCurrentUserAsync(CacheMode.CacheOnly) is { } self
                && await discord.ReadChannelAsync(channelId, options) is IGuildChannel channel && channel.GuildId == guildId
                && (channel is IThreadChannel { CategoryId: { } parent } ? await discord.ReadChannelAsync(parent, options) as IGuildChannel : channel) is { } place
                    ? Missing(self, channel, place)
                    : null;
        }
        catch (HttpException refused) when (refused.HttpCode == HttpStatusCode.Forbidden)
        {
            return [ViewChannel];
        }
        catch (Exception failure) when (failure is HttpException or HttpRequestException or TimeoutException)
        {
            return null;
        }
    }

    /// <param name="self">The bot.</param>
    /// <param name="channel">Where it writes.</param>
    /// <param name="place">The same, or the channel in which a thread hangs: a thread has the rules of that one.</param>
    public static IReadOnlyList<string> Missing(IGuildUser self, IGuildChannel channel, IGuildChannel place)
    {
        var has = new ChannelPermissions(RightsIn(self, place));
        if (!has.ViewChannel)
            return [ViewChannel];
        (string Name, bool IsThere)[] needed =
        [
            channel is IThreadChannel ? ("Send Messages in Threads", has.SendMessagesInThreads) : ("Send Messages", has.SendMessages),
            ("Embed Links", has.EmbedLinks),
            // In a locked thread only those write who manage threads.
            ("Manage Threads", channel is not IThreadChannel { IsLocked: true } || has.Has(ChannelPermission.ManageThreads)),
        ];
        return [.. needed.Where(right => !right.IsThere).Select(right => right.Name)];
    }

    /// <summary>In the order in which Discord does it: everybody, then all roles together, then the member.</summary>
    private static ulong RightsIn(IGuildUser self, IGuildChannel place)
    {
        if (self.GuildPermissions.Administrator)
            return ulong.MaxValue;
        var has = With(self.GuildPermissions.RawValue, place.PermissionOverwrites.Where(rule => rule.TargetId == place.GuildId));
        has = With(has, place.PermissionOverwrites.Where(rule => rule.TargetType == PermissionTarget.Role && rule.TargetId != place.GuildId && self.RoleIds.Contains(rule.TargetId)));
        return With(has, place.PermissionOverwrites.Where(rule => rule.TargetType == PermissionTarget.User && rule.TargetId == self.Id));
    }

    private static ulong With(ulong has, IEnumerable<Overwrite> rules)
    {
        var (allowed, denied) = rules.Aggregate((0UL, 0UL), (sum, rule) => (sum.Item1 | rule.Permissions.AllowValue, sum.Item2 | rule.Permissions.DenyValue));
        return (has & ~denied) | allowed;
    }
}
