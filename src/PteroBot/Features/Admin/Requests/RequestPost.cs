using Discord;
using Discord.Net;
using PteroBot.Channels;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Requests;

/// <summary>Shows requests where they are decided, and tells members what became of them.</summary>
internal sealed class RequestPost(IDiscordClient discord, IChannelMessages messages, RequestBook book, TemplateBook templates, GuildLanguages languages)
{
    /// <summary>Shows it in the template's channel, or where it was made. False where the bot may not write there.</summary>
    public async Task<bool> ShowAsync(Stored<ServerRequest> request, ServerTemplate template, ulong here, CancellationToken cancellationToken)
    {
        var language = await languages.OfAsync(request.Value.GuildId, cancellationToken);
        var card = language.Say(() => RequestEmbeds.Card(request, template));
        var options = new RequestOptions { CancelToken = cancellationToken };
        try
        {
            var found = await discord.GetChannelAsync(template.Channel ?? here, options: options);
            if (found is not IMessageChannel channel || found is not IGuildChannel home || home.GuildId != template.GuildId)
                return false;
            var message = await channel.SendMessageAsync(embed: card.Embeds[0], components: card.Components, allowedMentions: AllowedMentions.None, options: options);
            await book.PlaceAsync(request.Id, channel.Id, message.Id, cancellationToken);
            return true;
        }
        catch (HttpException)
        {
            return false;
        }
    }

    /// <summary>Whether this process looks after the guild.</summary>
    public Task<bool> KnowsAsync(ulong guildId) => messages.KnowsAsync(guildId);

    /// <summary>Makes the card say how the request stands, where nobody pressed anything.</summary>
    public async Task RenewAsync(Stored<ServerRequest> request, CancellationToken cancellationToken)
    {
        var (language, template) = (await languages.OfAsync(request.Value.GuildId, cancellationToken), await templates.FindAsync(request.Value.GuildId, request.Value.Template, cancellationToken));
        await messages.EditAsync(request.Value.ChannelId, request.Value.MessageId, language.Say(() => RequestEmbeds.Card(request, template)), cancellationToken);
    }

    /// <summary>In a direct message; where those are closed, in the channel of the request. Nobody but the member is pinged.</summary>
    public async Task TellAsync(ServerRequest request, string sentence, CancellationToken cancellationToken)
    {
        var options = new RequestOptions { CancelToken = cancellationToken };
        try
        {
            if (await discord.GetUserAsync(request.MemberId, options: options) is { } member)
            {
                await (await member.CreateDMChannelAsync(options)).SendMessageAsync(sentence, allowedMentions: AllowedMentions.None, options: options);
                return;
            }
        }
        catch (HttpException)
        {
            // Direct messages are closed.
        }
        await TellHereAsync(request, sentence, options);
    }

    private async Task TellHereAsync(ServerRequest request, string sentence, RequestOptions options)
    {
        try
        {
            if (await discord.GetChannelAsync(request.ChannelId, options: options) is IMessageChannel channel)
                await channel.SendMessageAsync($"<@{request.MemberId}> {sentence}", allowedMentions: new AllowedMentions { UserIds = [request.MemberId] }, options: options);
        }
        catch (HttpException failure) when (DiscordFailure.IsGone(failure) || failure.HttpCode == System.Net.HttpStatusCode.Forbidden)
        {
            // Nothing is left to tell them by; /request mine says it.
        }
    }
}
