using Discord;
using PteroBot.Access;

namespace PteroBot.Interactions;

/// <summary>Hears of everybody who was refused, after they were told.</summary>
internal interface IRefusalLog
{
    /// <param name="actor">Who tried.</param>
    /// <param name="what">The command or the control, as <see cref="InteractionName"/> calls it.</param>
    /// <param name="refusal">Why not.</param>
    /// <param name="interaction">Where it came from.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task NoteAsync(Actor actor, string what, Refusal refusal, IDiscordInteraction interaction, CancellationToken cancellationToken);
}
