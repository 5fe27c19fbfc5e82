using Discord.WebSocket;

namespace Discord.Interactions;

/// <summary>The context of an interaction that came over the gateway.</summary>
public class SocketInteractionContext<TInteraction>(DiscordSocketClient client, TInteraction interaction)
    : IInteractionContext, IRouteMatchContainer
    where TInteraction : SocketInteraction
{
    public DiscordSocketClient Client { get; } = client;

    /// <summary>Null outside guilds, and where the bot is not in the guild.</summary>
    public SocketGuild Guild { get; } = interaction.GuildId is { } guild ? client?.GetGuild(guild) : null;

    public ISocketMessageChannel Channel { get; } = interaction.Channel;

    public SocketUser User { get; } = interaction.User;

    public TInteraction Interaction { get; } = interaction;

    public IReadOnlyCollection<IRouteSegmentMatch> SegmentMatches { get; private set; }

    IDiscordClient IInteractionContext.Client => Client;

    IGuild IInteractionContext.Guild => Guild;

    IMessageChannel IInteractionContext.Channel => Channel;

    IUser IInteractionContext.User => User;

    IDiscordInteraction IInteractionContext.Interaction => Interaction;

    IEnumerable<IRouteSegmentMatch> IRouteMatchContainer.SegmentMatches => SegmentMatches;

    public void SetSegmentMatches(IEnumerable<IRouteSegmentMatch> segmentMatches) => SegmentMatches = [.. segmentMatches];
}
