using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Help;

/// <summary><c>/help</c>: what this person can do here, now.</summary>
internal sealed class HelpModule(HelpDesk desk) : BotModule
{
    [SlashCommand("help", "What I can do for you, and how to begin")]
    public async Task HelpAsync() => await ReplyAsync(HelpEmbeds.Of(await desk.LookAsync(Actor, Cancellation)));
}
