using Discord;
using PteroBot.Access;

namespace PteroBot.Interactions;

/// <summary>Reads the acting person from an interaction.</summary>
internal static class Who
{
    /// <summary>
    /// Roles and rights are those that Discord sent with this interaction. Where the guild is not known to the bot, or the command was
    /// used outside of it, there are none: every role check then fails closed.
    /// </summary>
    public static Actor Is(IDiscordInteraction interaction)
    {
        var user = interaction.User;
        return interaction.GuildId is { } guild && user is IGuildUser member && member.GuildId == guild
            ? Of(member)
            : new Actor(user.Id, user.Username, interaction.GuildId, [], ManagesGuild: false);
    }

    /// <summary>A member of a guild as they are now.</summary>
    public static Actor Of(IGuildUser member) => new(member.Id, member.Username, member.GuildId, member.RoleIds, Manages(member));

    private static bool Manages(IGuildUser member) =>
        member.GuildPermissions.Has(GuildPermission.Administrator) || member.GuildPermissions.Has(GuildPermission.ManageGuild);
}
