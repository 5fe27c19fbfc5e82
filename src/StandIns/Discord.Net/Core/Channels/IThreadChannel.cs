namespace Discord;

public interface IThreadChannel : ITextChannel
{
    ThreadType Type { get; }

    bool IsArchived { get; }

    bool IsLocked { get; }

    Task JoinAsync(RequestOptions options = null);

    Task AddUserAsync(IGuildUser user, RequestOptions options = null);
}
