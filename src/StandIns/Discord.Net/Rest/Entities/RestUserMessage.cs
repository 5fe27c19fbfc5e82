namespace Discord.Rest;

/// <summary>A message in a channel, as the API gave it.</summary>
public class RestUserMessage : RestMessage, IUserMessage
{
    internal RestUserMessage(BaseDiscordClient discord, IMessageChannel channel, WireMessage message)
        : base(discord, channel, message)
    {
    }

    public virtual Task ModifyAsync(Action<MessageProperties> func, RequestOptions options = null) =>
        Discord.Api.EditMessageAsync(ChannelId, Id, new MessageEdit(func).Check().CheckNotEmpty(), options);

    public override Task DeleteAsync(RequestOptions options = null) => Discord.Api.DeleteMessageAsync(ChannelId, Id, options);
}
