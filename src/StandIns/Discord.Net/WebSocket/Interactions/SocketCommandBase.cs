namespace Discord.WebSocket;

/// <summary>A command was used.</summary>
public class SocketCommandBase : SocketInteraction
{
    private readonly SocketSlashCommandData _data;

    internal SocketCommandBase(DiscordSocketClient client, InteractionPayload payload)
        : base(client, payload) => _data = new SocketSlashCommandData(payload.Data, Resolve());

    public string CommandName => _data.Name;
    public ulong CommandId => _data.Id;

    internal override IDiscordInteractionData DataCore => _data;

    internal override Task RaiseOwnAsync(BaseSocketClient client) => Task.CompletedTask;
}
