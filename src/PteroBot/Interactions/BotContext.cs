using Discord;
using Discord.Interactions;
using PteroBot.Access;

namespace PteroBot.Interactions;

/// <summary>One interaction: who, where, how to answer, and until when. Made anew for each and shared with nobody.</summary>
internal sealed class BotContext(
    IDiscordClient client, IDiscordInteraction interaction, IMessageChannel? channel, Replies replies, CancellationToken cancellation)
    : InteractionContext(client, interaction, channel)
{
    public Actor Actor { get; } = Who.Is(interaction);

    public Replies Replies { get; } = replies;

    /// <summary>Ends when the bot stops, or when Discord would not take an answer any more.</summary>
    public CancellationToken Cancellation { get; } = cancellation;
}
