namespace Discord.Rest;

/// <summary>The first answer to an interaction; it can be changed for fifteen minutes.</summary>
public class RestInteractionMessage : RestUserMessage
{
    private readonly InteractionKey _interaction;

    internal RestInteractionMessage(BaseDiscordClient discord, IMessageChannel channel, WireMessage message, InteractionKey interaction)
        : base(discord, channel, message) => _interaction = interaction;

    public override Task ModifyAsync(Action<MessageProperties> func, RequestOptions options = null) =>
        Discord.Api.EditResponseAsync(_interaction, null, new MessageEdit(func).Check(), options);

    public override Task DeleteAsync(RequestOptions options = null) => Discord.Api.DeleteResponseAsync(_interaction, null, options);
}
