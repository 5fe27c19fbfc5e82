using Discord;
using Discord.Net;

namespace PteroBot.Features.Admin.Members;

/// <summary>Who is in a Discord server, asked of Discord.</summary>
internal sealed class GuildMembers(IDiscordClient client)
{
    /// <summary>False as well when Discord does not tell.</summary>
    public async Task<bool> HasAsync(ulong guild, ulong user, CancellationToken cancellationToken)
    {
        try
        {
            var options = new RequestOptions { CancelToken = cancellationToken };
            return await client.GetGuildAsync(guild, options: options) is { } found && await found.GetUserAsync(user, options: options) is not null;
        }
        catch (HttpException)
        {
            return false;
        }
    }
}
