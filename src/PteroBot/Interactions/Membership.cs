using Discord;
using Discord.Net;
using PteroBot.Access;

namespace PteroBot.Interactions;

/// <summary>Whether somebody is in a guild, and with which roles.</summary>
/// <param name="IsKnown">Whether Discord told, and this process looks after the guild.</param>
/// <param name="Member">With the roles of this moment; null for somebody who is not there.</param>
internal readonly record struct Membership(bool IsKnown, Actor? Member);

/// <summary>Asks Discord for members. Without the members intent it does not tell of them by itself.</summary>
internal static class MemberSearch
{
    public static async Task<Membership> FindMemberAsync(this IDiscordClient client, ulong guildId, ulong userId, CancellationToken cancellationToken)
    {
        try
        {
            if (await client.GetGuildAsync(guildId, CacheMode.CacheOnly) is not { } guild)
                return default;
            var member = await guild.GetUserAsync(userId, options: new RequestOptions { CancelToken = cancellationToken });
            return new Membership(IsKnown: true, member is null ? null : Who.Of(member));
        }
        catch (Exception failure) when (failure is HttpException or HttpRequestException or TimeoutException)
        {
            return default;
        }
    }
}
