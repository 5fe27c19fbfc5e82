namespace Discord;

public interface ITextChannel : IMessageChannel, IMentionable, INestedChannel
{
    Task<IThreadChannel> CreateThreadAsync(
        string name,
        ThreadType type = ThreadType.PublicThread,
        ThreadArchiveDuration autoArchiveDuration = ThreadArchiveDuration.OneDay,
        IMessage message = null,
        bool? invitable = null,
        int? slowmode = null,
        RequestOptions options = null);
}
