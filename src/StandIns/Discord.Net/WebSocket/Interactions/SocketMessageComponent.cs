using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>A button was pressed or a menu was used.</summary>
public class SocketMessageComponent : SocketInteraction, IComponentInteraction
{
    internal SocketMessageComponent(DiscordSocketClient client, InteractionPayload payload)
        : base(client, payload) => Data = new SocketMessageComponentData(payload.Data, Resolve());

    public new SocketMessageComponentData Data { get; }
    public SocketUserMessage Message => field ??= ReadMessage();
    IComponentInteractionData IComponentInteraction.Data => Data;
    IUserMessage IComponentInteraction.Message => Message;

    internal override IDiscordInteractionData DataCore => Data;

    /// <summary>Answers by changing the message that the component is on.</summary>
    public Task UpdateAsync(Action<MessageProperties> func, RequestOptions options = null)
    {
        var edit = new MessageEdit(func).Check();
        return AnswerAsync(InteractionResponseType.UpdateMessage, edit, static (json, one) => one.Write(json), edit.Files, options);
    }

    /// <summary>Answers that an answer comes; nothing is shown.</summary>
    public override Task DeferAsync(bool ephemeral = false, RequestOptions options = null) =>
        AnswerAsync(InteractionResponseType.DeferredUpdateMessage, ephemeral, WriteFlags, [], options);

    /// <summary>Answers with a message that says that the bot is thinking.</summary>
    public Task DeferLoadingAsync(bool ephemeral = false, RequestOptions options = null) => base.DeferAsync(ephemeral, options);

    internal override Task RaiseOwnAsync(BaseSocketClient client)
    {
        var target = Data.Type == ComponentType.Button ? client.ButtonExecutedEvent : client.SelectMenuExecutedEvent;
        return target.RaiseAsync(this, static (handler, component) => handler(component), client.WarnOfHandler);
    }
}
