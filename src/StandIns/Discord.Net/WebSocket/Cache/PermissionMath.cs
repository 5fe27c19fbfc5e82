#nullable enable
namespace Discord.WebSocket;

/// <summary>What a member may do, computed from what is cached of the guild.</summary>
internal static class PermissionMath
{
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

    private static bool Has(ulong permissions, GuildPermission permission) => (permissions & (ulong)permission) != 0;
}
