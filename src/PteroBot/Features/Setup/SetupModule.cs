using Discord;
using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Setup;

/// <summary><c>/setup</c>: one card, changed step by step, and a report of what works.</summary>
[Group("setup", "Connect this Discord server to its game panel")]
[CommandContextType(InteractionContextType.Guild)]
[DefaultMemberPermissions(GuildPermission.ManageGuild)]
[GuildOnly]
[GuildAdministrator]
internal sealed class SetupModule(SetupLook look, HealthCheck health) : BotModule
{
    [SlashCommand("show", "Panels, keys, admin role, audit channel, language: see and change them")]
    public async Task ShowAsync() => await ReplyAsync(SetupEmbeds.Card(await look.LookAsync(Actor.GuildId!.Value, null, Cancellation)));

    [SlashCommand("check", "Try out everything that is set up, and say what is wrong")]
    [Cooldown(5)]
    public async Task CheckAsync() => await ReplyAsync(HealthEmbeds.Of(await health.RunAsync(Actor, Context.Channel, Cancellation)));
}
