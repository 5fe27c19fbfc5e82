using Discord.WebSocket;

namespace Discord.Interactions;

public class SocketInteractionContext(DiscordSocketClient client, SocketInteraction interaction)
    : SocketInteractionContext<SocketInteraction>(client, interaction);
