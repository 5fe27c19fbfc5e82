#nullable enable
namespace Discord.Rest;

/// <summary>What every channel with messages does alike.</summary>
internal static class ChannelMessages
{
    private const MessageFlags Allowed = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotification;

    public static NewMessage Compose(
        IEnumerable<FileAttachment> attachments, string? text, bool isTts, Embed? embed, AllowedMentions? mentions, MessageReference? reference,
        MessageComponent? components, Embed[]? embeds, MessageFlags flags) => new()
    {
        Text = text,
        IsTts = isTts,
        Embeds = NewMessage.Join(embed, embeds),
        Mentions = mentions,
        Reference = reference,
        Components = components,
        Flags = flags,
        Files = [.. attachments],
    };

    public static async Task<RestUserMessage> SendAsync(BaseDiscordClient discord, IMessageChannel channel, NewMessage message, RequestOptions? options)
    {
        if ((message.Flags & ~Allowed) != 0)
            throw new ArgumentException("The only valid MessageFlags are SuppressEmbeds, SuppressNotification and none.", nameof(message));
        return new RestUserMessage(discord, channel, await discord.Api.SendMessageAsync(channel.Id, message.Check(), options));
    }

    public static async Task<RestUserMessage?> FindAsync(BaseDiscordClient discord, IMessageChannel channel, ulong id, RequestOptions? options) =>
        await discord.Api.FindMessageAsync(channel.Id, id, options) is { } message ? new RestUserMessage(discord, channel, message) : null;

    /// <summary>The newest, page by page, as long as there are more and more are wanted.</summary>
    public static async IAsyncEnumerable<IReadOnlyCollection<IMessage>> ListAsync(BaseDiscordClient discord, IMessageChannel channel, int limit, RequestOptions? options)
    {
        ulong? before = null;
        for (var left = limit; left > 0;)
        {
            var asked = Math.Min(left, DiscordConfig.MaxMessagesPerBatch);
            var page = await discord.Api.ListMessagesAsync(channel.Id, asked, before, options);
            if (page.Length > 0)
                yield return [.. page.Select(message => new RestUserMessage(discord, channel, message))];
            if (page.Length < asked)
                yield break;
            before = page[^1].Id;
            left -= page.Length;
        }
    }

    public static async Task<RestUserMessage> EditAsync(BaseDiscordClient discord, IMessageChannel channel, ulong id, Action<MessageProperties> func, RequestOptions? options) =>
        new(discord, channel, await discord.Api.EditMessageAsync(channel.Id, id, new MessageEdit(func).Check().CheckNotEmpty(), options));
}
