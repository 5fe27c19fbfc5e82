using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin;

/// <summary>What all areas of <c>/admin</c> share.</summary>
[PanelAdministrator]
internal sealed class AdminControls : BotModule
{
    /// <summary><see cref="TypedName.Keep"/>.</summary>
    [ComponentInteraction("admin/keep")]
    [Reply(ReplyKind.Update)]
    public Task KeepAsync() => ReplyAsync("It was left alone.");
}
