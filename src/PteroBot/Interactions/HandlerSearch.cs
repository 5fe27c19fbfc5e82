using Discord;
using Discord.Interactions;

namespace PteroBot.Interactions;

/// <summary>Which handler an interaction is for, and how that one wants to reply.</summary>
internal static class HandlerSearch
{
    /// <summary>The handler; null when there is none (an old control), or for autocomplete, which the service finds by the option.</summary>
    public static ICommandInfo? Find(InteractionService service, IDiscordInteraction interaction) => interaction switch
    {
        ISlashCommandInteraction slash => service.SearchSlashCommand(slash).Command,
        IComponentInteraction component => service.SearchComponentCommand(component).Command,
        IModalInteraction modal => FindModal(service, modal),
        _ => null,
    };

    public static ReplyKind ReplyOf(ICommandInfo handler) => Own(handler.Attributes) ?? Own(handler.Module.Attributes) ?? ReplyKind.Private;

    // Discord.Net has no search for modals; their ids are compared as it does.
    private static ModalCommandInfo? FindModal(InteractionService service, IModalInteraction modal)
    {
        foreach (var handler in service.ModalCommands)
            if (Wildcards.Fit(handler.Name, modal.Data.CustomId))
                return handler;
        return null;
    }

    private static ReplyKind? Own(IReadOnlyCollection<Attribute> attributes)
    {
        foreach (var attribute in attributes)
            if (attribute is ReplyAttribute reply)
                return reply.Kind;
        return null;
    }
}
