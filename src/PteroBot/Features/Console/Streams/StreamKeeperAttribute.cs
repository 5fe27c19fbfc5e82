using Discord;
using Discord.Interactions;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Console.Streams;

/// <summary>Who may show consoles: whoever manages the Discord server, its channels or its threads, and panel administrators. Whether they may read the console comes on top.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class StreamKeeperAttribute : GateAttribute
{
    private static readonly GuildPermission[] Enough = [GuildPermission.ManageThreads, GuildPermission.ManageChannels];

    protected override async ValueTask<Refusal?> CheckAsync(BotContext context, ICommandInfo handler, IServiceProvider services)
    {
        if (context.Actor.GuildId is not { } guild)
            return new GuildOnly();
        if (context.Actor.ManagesGuild || (context.Interaction.User is IGuildUser member && member.GuildId == guild && Enough.Any(member.GuildPermissions.Has)))
            return null;
        return await services.GetRequiredService<Administration>().RefuseAsync(context.Actor, context.Cancellation) is null
            ? null
            : new Explained("Showing consoles is for people who may manage threads, channels or this Discord server.");
    }
}
