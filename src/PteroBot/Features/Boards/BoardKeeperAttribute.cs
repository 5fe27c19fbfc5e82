using Discord;
using Discord.Interactions;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Boards;

/// <summary>Who may keep boards and what is like them: whoever manages the Discord server or its messages, and panel administrators.</summary>
/// <param name="what">What it is called in the refusal.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class BoardKeeperAttribute(string what = "Boards") : GateAttribute
{
    protected override async ValueTask<Refusal?> CheckAsync(BotContext context, ICommandInfo handler, IServiceProvider services)
    {
        if (context.Actor.GuildId is not { } guild)
            return new GuildOnly();
        if (context.Actor.ManagesGuild || (context.Interaction.User is IGuildUser member && member.GuildId == guild && member.GuildPermissions.Has(GuildPermission.ManageMessages)))
            return null;
        return await services.GetRequiredService<Administration>().RefuseAsync(context.Actor, context.Cancellation) is null
            ? null
            : new Explained($"{what} are for people who may manage messages or this Discord server.");
    }
}
