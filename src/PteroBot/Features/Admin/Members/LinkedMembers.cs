using PteroBot.Access;
using PteroBot.Features.Admin.Users;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Members;

/// <summary>
/// Between Discord members and panel accounts, by the keys that they linked: of this guild's panel only, and nobody is named who is not in this
/// Discord server.
/// </summary>
internal sealed class LinkedMembers(LinkVault links, GuildMembers guild)
{
    // Each is asked of Discord.
    private const int Most = 10;

    /// <summary>Who linked a key of this account.</summary>
    public async Task<IReadOnlyList<LinkedMember>> OfAsync(AdministrationAccess access, User user, CancellationToken cancellationToken)
    {
        var members = new List<LinkedMember>();
        foreach (var link in (await links.OfAccountAsync(access.Panel, user.Username, [user.Id.ToString(), user.Uuid.ToString()], cancellationToken)).Take(Most))
            members.Add(new LinkedMember(link.UserId, link.LinkedAt, await guild.HasAsync(access.Actor.GuildId ?? 0, link.UserId, cancellationToken)));
        return members;
    }

    /// <summary>The account whose key this member linked, as administrators name it; null when they linked none.</summary>
    public async Task<string?> AccountOfAsync(AdministrationAccess access, ulong member, CancellationToken cancellationToken) =>
        await links.FindAsync(member, access.Panel, cancellationToken) is { } link ? link.Account ?? link.Username : null;
}
