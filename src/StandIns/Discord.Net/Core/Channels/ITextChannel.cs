namespace Discord;

public interface ITextChannel : IMessageChannel, IMentionable, INestedChannel
{
    bool IsNsfw { get; }
}
