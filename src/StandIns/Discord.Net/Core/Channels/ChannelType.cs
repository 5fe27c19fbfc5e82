namespace Discord;

public enum ChannelType
{
    Text = 0,
    DM = 1,
    Voice = 2,
    Group = 3,
    Category = 4,
    News = 5,
    Store = 6,
    NewsThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    Stage = 13,
    GuildDirectory = 14,
    Forum = 15,
    Media = 16,
}
