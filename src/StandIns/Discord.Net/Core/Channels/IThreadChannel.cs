namespace Discord;

public interface IThreadChannel : ITextChannel
{
    bool IsArchived { get; }

    bool IsLocked { get; }
}
