namespace Discord;

/// <summary>What a channel allows and denies one role or one member.</summary>
public struct Overwrite(ulong targetId, PermissionTarget targetType, OverwritePermissions permissions)
{
    public ulong TargetId { get; } = targetId;

    public PermissionTarget TargetType { get; } = targetType;

    public OverwritePermissions Permissions { get; } = permissions;
}

public enum PermissionTarget
{
    Role,
    User,
}

public struct OverwritePermissions(ulong allowValue, ulong denyValue)
{
    public ulong AllowValue { get; } = allowValue;

    public ulong DenyValue { get; } = denyValue;
}
