using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Sharing;

/// <summary>The pages of <c>/access list</c>.</summary>
[GuildOnly]
[SharingManager]
internal sealed class SharingButtons(SharingDesk desk, TimeProvider clock) : BotModule
{
    [ComponentInteraction($"{SharingView.Area}/page/*/*/*")]
    [Reply(ReplyKind.Update)]
    public async Task PageAsync(string page, string role, string server)
    {
        var view = SharingView.Read(PressedId.Arguments);
        await ReplyAsync(SharingEmbeds.List(await desk.ListAsync(Actor.GuildId!.Value, view.Role, view.Server, Cancellation), view, clock.GetUtcNow()));
    }
}
