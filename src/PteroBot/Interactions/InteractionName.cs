using Discord;
using Discord.Interactions;

namespace PteroBot.Interactions;

/// <summary>What an interaction is called in logs and metrics: the handler, never the arguments.</summary>
internal static class InteractionName
{
    public static string Of(IDiscordInteraction interaction, ICommandInfo? handler) => interaction switch
    {
        ISlashCommandInteraction when handler is not null => $"/{Full(handler)}",
        IAutocompleteInteraction autocomplete => $"/{autocomplete.Data.CommandName} (suggestions)",
        _ => handler?.Name ?? "an unknown control",
    };

    private static string Full(ICommandInfo handler)
    {
        var name = handler.Name;
        for (var module = handler.IgnoreGroupNames ? null : handler.Module; module is not null; module = module.Parent)
            if (!string.IsNullOrEmpty(module.SlashGroupName))
                name = $"{module.SlashGroupName} {name}";
        return name;
    }
}
