namespace Discord;

internal static class ComponentTypeExtensions
{
    public static bool IsSelect(this ComponentType type) => type
        is ComponentType.SelectMenu
        or ComponentType.UserSelect
        or ComponentType.RoleSelect
        or ComponentType.MentionableSelect
        or ComponentType.ChannelSelect;
}
