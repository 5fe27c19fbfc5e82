namespace Discord;

[Flags]
public enum AllowedMentionTypes
{
    None = 0,
    Roles = 1 << 0,
    Users = 1 << 1,
    Everyone = 1 << 2,
}
