namespace Discord.Rest;

/// <summary>A further answer to an interaction; it can be changed for fifteen minutes.</summary>
public class RestFollowupMessage : RestUserMessage
{
    private readonly InteractionKey _interaction;

    internal RestFollowupMessage(BaseDiscordClient discord, IMessageChannel channel, WireMessage message, InteractionKey interaction)
        : base(discord, channel, message) => _interaction = interaction;

    public override Task ModifyAsync(Action<MessageProperties> func, RequestOptions options = null) =>
        Discord.Api.EditResponseAsync(_interaction, Id, new MessageEdit(func).Check(), options);

    public override Task DeleteAsync(RequestOptions options = null) => Discord.Api.DeleteResponseAsync(_interaction, Id, options);
}
