using Discord.Rest;

namespace Discord.WebSocket;

public class SocketUserMessage : SocketMessage, IUserMessage
{
    internal SocketUserMessage(DiscordSocketClient discord, IMessageChannel channel, WireMessage message)
        : base(discord, channel, message)
    {
    }

    public Task ModifyAsync(Action<MessageProperties> func, RequestOptions options = null) =>
        Discord.Api.EditMessageAsync(ChannelId, Id, new MessageEdit(func).Check().CheckNotEmpty(), options);
}
