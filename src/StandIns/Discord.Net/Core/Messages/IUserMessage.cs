namespace Discord;

public interface IUserMessage : IMessage
{
    Task ModifyAsync(Action<MessageProperties> func, RequestOptions options = null);
}
