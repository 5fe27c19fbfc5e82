#nullable enable
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>What a member may do, computed from what is cached of the guild.</summary>
internal static class PermissionMath
{
    private const int RoleOverwrite = 0;

    public static ulong InGuild(SocketGuild guild, ulong userId, ulong[] roleIds)
    {
        if (userId == guild.OwnerId)
            return GuildPermissions.All.RawValue;
        // The role of everybody has the guild's id.
        var permissions = guild.PermissionsOf(guild.Id);
        foreach (var id in roleIds)
            permissions |= guild.PermissionsOf(id);
        return Has(permissions, GuildPermission.Administrator) ? GuildPermissions.All.RawValue : permissions;
    }

    public static ulong InChannel(SocketGuild guild, ulong userId, ulong[] roleIds, ulong channelId)
    {
        var permissions = InGuild(guild, userId, roleIds);
        if (Has(permissions, GuildPermission.Administrator))
            return permissions;
        permissions = Apply(permissions, guild.OverwritesOf(channelId), guild.Id, userId, roleIds);
        return Has(permissions, GuildPermission.ViewChannel) ? permissions : 0;
    }

    /// <summary>Everybody first, then all roles together, then the member.</summary>
    private static ulong Apply(ulong permissions, WireOverwrite[] overwrites, ulong everyone, ulong userId, ulong[] roleIds)
    {
        permissions = One(permissions, overwrites.FirstOrDefault(o => o.Id == everyone));
        var roles = overwrites.Where(o => o.Type == RoleOverwrite && roleIds.Contains(o.Id)).ToList();
        permissions &= ~roles.Aggregate(0UL, (all, o) => all | o.Deny);
        permissions |= roles.Aggregate(0UL, (all, o) => all | o.Allow);
        return One(permissions, overwrites.FirstOrDefault(o => o.Type != RoleOverwrite && o.Id == userId));
    }

    private static ulong One(ulong permissions, WireOverwrite? overwrite) =>
        overwrite is null ? permissions : (permissions & ~overwrite.Deny) | overwrite.Allow;

    private static bool Has(ulong permissions, GuildPermission permission) => (permissions & (ulong)permission) != 0;
}
