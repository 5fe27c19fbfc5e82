using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>A channel of a guild in which people write.</summary>
public class SocketTextChannel : SocketGuildChannel, ITextChannel, ISocketMessageChannel
{
    internal SocketTextChannel(SocketGuild guild, ulong id, ChannelRecord channel)
        : base(guild, id, channel)
    {
    }

    public string Mention => MentionUtils.MentionChannel(Id);
    ulong? INestedChannel.CategoryId => throw new NotSupportedException("Read the channel with the client's Rest.");

    public virtual Task<RestUserMessage> SendMessageAsync(
        string text = null, bool isTTS = false, Embed embed = null, RequestOptions options = null, AllowedMentions allowedMentions = null,
        MessageReference messageReference = null, MessageComponent components = null, ISticker[] stickers = null, Embed[] embeds = null,
        MessageFlags flags = MessageFlags.None, PollProperties poll = null) =>
        SendAsync([], text, isTTS, embed, options, allowedMentions, messageReference, components, embeds, flags);

    public Task<RestUserMessage> SendFileAsync(
        FileAttachment attachment, string text = null, bool isTTS = false, Embed embed = null, RequestOptions options = null, AllowedMentions allowedMentions = null,
        MessageReference messageReference = null, MessageComponent components = null, ISticker[] stickers = null, Embed[] embeds = null,
        MessageFlags flags = MessageFlags.None, PollProperties poll = null) =>
        SendAsync([attachment], text, isTTS, embed, options, allowedMentions, messageReference, components, embeds, flags);

    public Task<RestUserMessage> SendFilesAsync(
        IEnumerable<FileAttachment> attachments, string text = null, bool isTTS = false, Embed embed = null, RequestOptions options = null,
        AllowedMentions allowedMentions = null, MessageReference messageReference = null, MessageComponent components = null, ISticker[] stickers = null,
        Embed[] embeds = null, MessageFlags flags = MessageFlags.None, PollProperties poll = null) =>
        SendAsync(attachments, text, isTTS, embed, options, allowedMentions, messageReference, components, embeds, flags);

    public async Task<IMessage> GetMessageAsync(ulong id, RequestOptions options = null) => await ChannelMessages.FindAsync(Discord, this, id, options);

    public virtual IAsyncEnumerable<IReadOnlyCollection<IMessage>> GetMessagesAsync(int limit = 100, RequestOptions options = null) =>
        ChannelMessages.ListAsync(Discord, this, limit, options);

    public async Task<IUserMessage> ModifyMessageAsync(ulong messageId, Action<MessageProperties> func, RequestOptions options = null) =>
        await ChannelMessages.EditAsync(Discord, this, messageId, func, options);

    public Task TriggerTypingAsync(RequestOptions options = null) => Discord.Api.TriggerTypingAsync(Id, options);

    public Task DeleteMessageAsync(ulong messageId, RequestOptions options = null) => Discord.Api.DeleteMessageAsync(Id, messageId, options);

    public Task DeleteMessageAsync(IMessage message, RequestOptions options = null) => DeleteMessageAsync(message.Id, options);

    Task<IThreadChannel> ITextChannel.CreateThreadAsync(
        string name, ThreadType type, ThreadArchiveDuration autoArchiveDuration, IMessage message, bool? invitable, int? slowmode, RequestOptions options) =>
        OpenThreadAsync(new NewThread(name, type, autoArchiveDuration, message?.Id, invitable, slowmode), options);

    internal virtual async Task<IThreadChannel> OpenThreadAsync(NewThread thread, RequestOptions options) =>
        new RestThreadChannel(Discord, await Discord.Api.CreateThreadAsync(Id, thread, options), Guild);

    async Task<IUserMessage> IMessageChannel.SendMessageAsync(
        string text, bool isTTS, Embed embed, RequestOptions options, AllowedMentions allowedMentions, MessageReference messageReference,
        MessageComponent components, ISticker[] stickers, Embed[] embeds, MessageFlags flags, PollProperties poll) =>
        await SendAsync([], text, isTTS, embed, options, allowedMentions, messageReference, components, embeds, flags);

    async Task<IUserMessage> IMessageChannel.SendFileAsync(
        FileAttachment attachment, string text, bool isTTS, Embed embed, RequestOptions options, AllowedMentions allowedMentions,
        MessageReference messageReference, MessageComponent components, ISticker[] stickers, Embed[] embeds, MessageFlags flags, PollProperties poll) =>
        await SendAsync([attachment], text, isTTS, embed, options, allowedMentions, messageReference, components, embeds, flags);

    async Task<IUserMessage> IMessageChannel.SendFilesAsync(
        IEnumerable<FileAttachment> attachments, string text, bool isTTS, Embed embed, RequestOptions options, AllowedMentions allowedMentions,
        MessageReference messageReference, MessageComponent components, ISticker[] stickers, Embed[] embeds, MessageFlags flags, PollProperties poll) =>
        await SendAsync(attachments, text, isTTS, embed, options, allowedMentions, messageReference, components, embeds, flags);

    async Task<IMessage> IMessageChannel.GetMessageAsync(ulong id, CacheMode mode, RequestOptions options) =>
        mode == CacheMode.AllowDownload ? await GetMessageAsync(id, options) : null;

    IAsyncEnumerable<IReadOnlyCollection<IMessage>> IMessageChannel.GetMessagesAsync(int limit, CacheMode mode, RequestOptions options) =>
        ChannelMessages.ListAsync(Discord, this, mode == CacheMode.AllowDownload ? limit : 0, options);

    private Task<RestUserMessage> SendAsync(
        IEnumerable<FileAttachment> files, string text, bool isTts, Embed embed, RequestOptions options, AllowedMentions mentions,
        MessageReference reference, MessageComponent components, Embed[] embeds, MessageFlags flags) =>
        ChannelMessages.SendAsync(Discord, this, ChannelMessages.Compose(files, text, isTts, embed, mentions, reference, components, embeds, flags), options);
}
