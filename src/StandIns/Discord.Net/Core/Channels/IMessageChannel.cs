namespace Discord;

public interface IMessageChannel : IChannel
{
    Task TriggerTypingAsync(RequestOptions options = null);

    Task<IUserMessage> SendMessageAsync(
        string text = null,
        bool isTTS = false,
        Embed embed = null,
        RequestOptions options = null,
        AllowedMentions allowedMentions = null,
        MessageReference messageReference = null,
        MessageComponent components = null,
        ISticker[] stickers = null,
        Embed[] embeds = null,
        MessageFlags flags = MessageFlags.None,
        PollProperties poll = null);

    Task<IUserMessage> SendFileAsync(
        FileAttachment attachment,
        string text = null,
        bool isTTS = false,
        Embed embed = null,
        RequestOptions options = null,
        AllowedMentions allowedMentions = null,
        MessageReference messageReference = null,
        MessageComponent components = null,
        ISticker[] stickers = null,
        Embed[] embeds = null,
        MessageFlags flags = MessageFlags.None,
        PollProperties poll = null);

    Task<IUserMessage> SendFilesAsync(
        IEnumerable<FileAttachment> attachments,
        string text = null,
        bool isTTS = false,
        Embed embed = null,
        RequestOptions options = null,
        AllowedMentions allowedMentions = null,
        MessageReference messageReference = null,
        MessageComponent components = null,
        ISticker[] stickers = null,
        Embed[] embeds = null,
        MessageFlags flags = MessageFlags.None,
        PollProperties poll = null);

    Task<IMessage> GetMessageAsync(ulong id, CacheMode mode = CacheMode.AllowDownload, RequestOptions options = null);

    IAsyncEnumerable<IReadOnlyCollection<IMessage>> GetMessagesAsync(int limit = 100, CacheMode mode = CacheMode.AllowDownload, RequestOptions options = null);

    Task<IUserMessage> ModifyMessageAsync(ulong messageId, Action<MessageProperties> func, RequestOptions options = null);

    Task DeleteMessageAsync(ulong messageId, RequestOptions options = null);

    Task DeleteMessageAsync(IMessage message, RequestOptions options = null);
}
