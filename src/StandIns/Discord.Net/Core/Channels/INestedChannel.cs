namespace Discord;

/// <summary>A channel that may lie in a category, or a thread that hangs in a channel.</summary>
public interface INestedChannel : IGuildChannel
{
    ulong? CategoryId { get; }
}
