using Discord.WebSocket;

namespace Discord.Interactions;

public class ShardedInteractionContext(DiscordShardedClient client, SocketInteraction interaction)
    : ShardedInteractionContext<SocketInteraction>(client, interaction);
