namespace Discord.Rest;

/// <summary>A channel with messages.</summary>
internal class RestMessageChannel : RestChannel, IMessageChannel
{
    internal RestMessageChannel(BaseDiscordClient discord, WireChannel channel)
        : base(discord, channel)
    {
    }

    public async Task<IUserMessage> SendMessageAsync(
        string text, bool isTTS, Embed embed, RequestOptions options, AllowedMentions allowedMentions, MessageReference messageReference,
        MessageComponent components, ISticker[] stickers, Embed[] embeds, MessageFlags flags, PollProperties poll) =>
        await SendFilesAsync([], text, isTTS, embed, options, allowedMentions, messageReference, components, stickers, embeds, flags, poll);

    public Task<IUserMessage> SendFileAsync(
        FileAttachment attachment, string text, bool isTTS, Embed embed, RequestOptions options, AllowedMentions allowedMentions, MessageReference messageReference,
        MessageComponent components, ISticker[] stickers, Embed[] embeds, MessageFlags flags, PollProperties poll) =>
        SendFilesAsync([attachment], text, isTTS, embed, options, allowedMentions, messageReference, components, stickers, embeds, flags, poll);

    public async Task<IUserMessage> SendFilesAsync(
        IEnumerable<FileAttachment> attachments, string text, bool isTTS, Embed embed, RequestOptions options, AllowedMentions allowedMentions,
        MessageReference messageReference, MessageComponent components, ISticker[] stickers, Embed[] embeds, MessageFlags flags, PollProperties poll)
    {
        var message = ChannelMessages.Compose(attachments, text, isTTS, embed, allowedMentions, messageReference, components, embeds, flags);
        return await ChannelMessages.SendAsync(Discord, this, message, options);
    }

    public async Task<IMessage> GetMessageAsync(ulong id, CacheMode mode, RequestOptions options) =>
        mode == CacheMode.AllowDownload ? await ChannelMessages.FindAsync(Discord, this, id, options) : null;

    public IAsyncEnumerable<IReadOnlyCollection<IMessage>> GetMessagesAsync(int limit, CacheMode mode, RequestOptions options) =>
        ChannelMessages.ListAsync(Discord, this, mode == CacheMode.AllowDownload ? limit : 0, options);

    public async Task<IUserMessage> ModifyMessageAsync(ulong messageId, Action<MessageProperties> func, RequestOptions options) =>
        await ChannelMessages.EditAsync(Discord, this, messageId, func, options);

    public Task TriggerTypingAsync(RequestOptions options) => Discord.Api.TriggerTypingAsync(Id, options);

    public Task DeleteMessageAsync(ulong messageId, RequestOptions options) => Discord.Api.DeleteMessageAsync(Id, messageId, options);

    public Task DeleteMessageAsync(IMessage message, RequestOptions options) => DeleteMessageAsync(message.Id, options);
}
