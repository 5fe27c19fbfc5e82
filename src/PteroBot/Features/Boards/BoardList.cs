using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>The boards of a guild.</summary>
internal sealed class BoardList(BoardBook book, Administration administration)
{
    private const int MaxLength = 4000;

    public async Task<Reply> OfAsync(Actor actor, CancellationToken cancellationToken)
    {
        var boards = await book.OfGuildAsync(actor.GuildId ?? 0, cancellationToken);
        if (boards.Count == 0)
            return "There is no board here yet. Make one with /board create.";
        var lines = Cut.Lines([.. boards.Select(BoardTexts.Line)], MaxLength, missing => $"… and {missing} more");
        return new EmbedBuilder().WithColor(Theme.Accent).WithTitle($"Boards · {boards.Count} of {Board.MostPerGuild}").WithDescription(lines).Build();
    }

    /// <summary>Whether somebody may put boards where they do not type.</summary>
    public async Task<bool> MayUseOtherChannelsAsync(Actor actor, CancellationToken cancellationToken) =>
        actor.ManagesGuild || await administration.RefuseAsync(actor, cancellationToken) is null;
}
