using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>A form was sent.</summary>
public class SocketModal : SocketInteraction, IModalInteraction
{
    internal SocketModal(DiscordSocketClient client, InteractionPayload payload)
        : base(client, payload) => Data = new SocketModalData(payload.Data, Resolve());

    public new SocketModalData Data { get; set; }
    public SocketUserMessage Message => field ??= ReadMessage();
    IModalInteractionData IModalInteraction.Data => Data;
    IUserMessage IModalInteraction.Message => Message;

    internal override IDiscordInteractionData DataCore => Data;

    /// <summary>Answers by changing the message whose control opened the form.</summary>
    /// <exception cref="InvalidOperationException">A command opened the form: there is no message.</exception>
    public Task UpdateAsync(Action<MessageProperties> func, RequestOptions options = null)
    {
        if (!HasMessage)
            throw new InvalidOperationException("Cannot update a modal interaction that has no message: it was opened by a command.");
        var edit = new MessageEdit(func).Check();
        return AnswerAsync(InteractionResponseType.UpdateMessage, edit, static (json, one) => one.Write(json), edit.Files, options);
    }

    /// <summary>Nothing is shown when a control opened the form; else the bot is shown thinking.</summary>
    public override Task DeferAsync(bool ephemeral = false, RequestOptions options = null) => HasMessage
        ? AnswerAsync(InteractionResponseType.DeferredUpdateMessage, ephemeral, WriteFlags, [], options)
        : DeferLoadingAsync(ephemeral, options);

    public Task DeferLoadingAsync(bool ephemeral = false, RequestOptions options = null) => base.DeferAsync(ephemeral, options);

    /// <exception cref="NotSupportedException">Always: Discord opens no form from a form.</exception>
    public override Task RespondWithModalAsync(Modal modal, RequestOptions options = null) =>
        throw new NotSupportedException("You cannot respond to a modal with a modal!");

    internal override Task RaiseOwnAsync(BaseSocketClient client) =>
        client.ModalSubmittedEvent.RaiseAsync(this, static (handler, modal) => handler(modal), client.WarnOfHandler);
}
