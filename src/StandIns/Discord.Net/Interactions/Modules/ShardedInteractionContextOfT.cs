using Discord.WebSocket;

namespace Discord.Interactions;

/// <summary>The context of an interaction that came over one of several gateway connections.</summary>
public class ShardedInteractionContext<TInteraction>(DiscordShardedClient client, TInteraction interaction)
    : SocketInteractionContext<TInteraction>(ShardOf(client, interaction), interaction)
    where TInteraction : SocketInteraction
{
    public new DiscordShardedClient Client { get; } = client;

    private static DiscordSocketClient ShardOf(DiscordShardedClient client, TInteraction interaction)
        => client.GetShardFor(interaction.GuildId is { } guild ? client.GetGuild(guild) : null);
}
