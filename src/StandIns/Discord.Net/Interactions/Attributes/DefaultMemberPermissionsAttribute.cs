namespace Discord.Interactions;

/// <summary>Who sees a command unless the guild says otherwise. On a group it goes for the whole command.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class DefaultMemberPermissionsAttribute(GuildPermission permissions) : Attribute
{
    public GuildPermission Permissions { get; } = permissions;
}
