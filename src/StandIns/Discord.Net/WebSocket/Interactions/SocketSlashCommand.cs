namespace Discord.WebSocket;

public class SocketSlashCommand : SocketCommandBase, ISlashCommandInteraction
{
    internal SocketSlashCommand(DiscordSocketClient client, InteractionPayload payload)
        : base(client, payload)
    {
    }

    public new SocketSlashCommandData Data => (SocketSlashCommandData)DataCore;
    IApplicationCommandInteractionData ISlashCommandInteraction.Data => Data;
    IApplicationCommandInteractionData IApplicationCommandInteraction.Data => Data;

    internal override Task RaiseOwnAsync(BaseSocketClient client) =>
        client.SlashCommandExecutedEvent.RaiseAsync(this, static (handler, command) => handler(command), client.WarnOfHandler);
}
