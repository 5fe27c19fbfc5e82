using System.Net;
using Discord;
using Discord.Net;
using PteroBot.Audit;
using PteroBot.Languages;
using PteroBot.Rendering;

namespace PteroBot.Features.Setup;

/// <summary>Tries out the channel in which the audit log is repeated.</summary>
internal sealed class AuditChannel(IDiscordClient discord, AuditMirror mirror, GuildLanguages languages)
{
    /// <summary>Whether it can be written to: by writing there what it is for.</summary>
    public async Task<bool> TryAsync(ulong guildId, ulong channelId, string chosenBy, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(guildId, channelId, cancellationToken) is not { } channel)
                return false;
            var language = await languages.OfAsync(guildId, cancellationToken);
            await channel.SendMessageAsync(language.MirrorBegins($"**{Outside.Text(chosenBy)}**"),
                allowedMentions: AllowedMentions.None, options: new RequestOptions { CancelToken = cancellationToken });
            return true;
        }
        catch (HttpException refused) when (refused.HttpCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    /// <summary>Whether a channel of this guild can be written to, without writing: only who may write may say that they type. Null where Discord does not tell now.</summary>
    public async Task<ChannelState?> ProbeAsync(ulong guildId, ulong channelId, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(guildId, channelId, cancellationToken) is not { } channel)
                return ChannelState.Gone;
            await channel.TriggerTypingAsync(new RequestOptions { CancelToken = cancellationToken });
            return ChannelState.Works;
        }
        catch (HttpException refused) when (refused.HttpCode is HttpStatusCode.Forbidden)
        {
            return ChannelState.Closed;
        }
        catch (HttpException refused) when (refused.HttpCode is HttpStatusCode.NotFound)
        {
            return ChannelState.Gone;
        }
        catch (Exception failure) when (failure is HttpException or HttpRequestException or TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Whether it is still there, and what came of the last message.</summary>
    public async Task<ChannelState> LookAsync(ulong guildId, ulong? channelId, CancellationToken cancellationToken)
    {
        if (channelId is not { } id)
            return ChannelState.None;
        try
        {
            return await FindAsync(guildId, id, cancellationToken) is null ? ChannelState.Gone
                : mirror.HasTrouble(guildId) ? ChannelState.Closed
                : ChannelState.Works;
        }
        catch (HttpException refused) when (refused.HttpCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return ChannelState.Gone;
        }
    }

    /// <summary>Null when it is none of this guild's.</summary>
    private async Task<IMessageChannel?> FindAsync(ulong guildId, ulong channelId, CancellationToken cancellationToken)
    {
        var found = await discord.GetChannelAsync(channelId, options: new RequestOptions { CancelToken = cancellationToken });
        return found is IMessageChannel channel && found is IGuildChannel home && home.GuildId == guildId ? channel : null;
    }
}
