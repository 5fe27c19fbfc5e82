namespace Discord;

public enum ComponentType
{
    ActionRow = 1,
    Button = 2,
    SelectMenu = 3,
    TextInput = 4,
    UserSelect = 5,
    RoleSelect = 6,
    MentionableSelect = 7,
    ChannelSelect = 8,
}
