using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Interactions;
using PteroBot.Panel;

namespace PteroBot.Features.Help;

/// <summary>What is known of a person who asks for help.</summary>
/// <param name="Panel">The panel that is meant here; null when nobody has named one.</param>
/// <param name="Link">The person's account there; null when not linked.</param>
/// <param name="IsAdministrator">Whether they administer the panel from here.</param>
/// <param name="ManagesGuild">Whether they can use /setup here.</param>
/// <param name="Commands">All commands, by full name.</param>
/// <param name="Mention">Makes a command clickable.</param>
internal sealed record HelpView(
    PanelAddress? Panel, Link? Link, bool IsAdministrator, bool ManagesGuild, IReadOnlyList<HelpCommand> Commands, Func<string, string> Mention)
{
    /// <summary>Whether one of the person's roles was granted anything here.</summary>
    public bool HasShared { get; init; }
}

/// <summary>A command with its full name and its description.</summary>
internal sealed record HelpCommand(string Name, string Description)
{
    public string Top => Name.Split(' ')[0];

    /// <summary>What it is a part of, such as <c>admin users</c>; null for commands without groups of groups.</summary>
    public string? Group => Name.Split(' ') is [var top, var group, _] ? $"{top} {group}" : null;

    public string Last => Name.Split(' ')[^1];
}

/// <summary>Finds out who asks for help.</summary>
internal sealed class HelpDesk(PanelOfPlace places, LinkVault links, Administration administration, GrantBook grants, InteractionService service, CommandMentions mentions)
{
    public async Task<HelpView> LookAsync(Actor actor, CancellationToken cancellationToken)
    {
        var panel = await places.FindAsync(actor, cancellationToken);
        return new HelpView(
            panel,
            panel is null ? null : await links.FindAsync(actor.UserId, panel, cancellationToken),
            await administration.RefuseAsync(actor, cancellationToken) is null,
            actor.ManagesGuild,
            [.. service.SlashCommands.Select(command => new HelpCommand(PathOf(command), command.Description)).OrderBy(command => command.Name, StringComparer.Ordinal)],
            mentions.Of)
        {
            HasShared = actor.GuildId is { } guild && (await grants.OfRolesAsync(guild, actor.RoleIds, cancellationToken)).Count > 0,
        };
    }

    private static string PathOf(SlashCommandInfo command)
    {
        var path = command.Name;
        for (var module = command.Module; module is not null; module = module.Parent)
            if (!string.IsNullOrEmpty(module.SlashGroupName))
                path = $"{module.SlashGroupName} {path}";
        return path;
    }
}
