using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Gateway;

/// <summary>Intent bits, and which of them an event asks for.</summary>
internal static class Intents
{
    public const long Guilds = 1 << 0;
    public const long GuildMembers = 1 << 1;
    public const long GuildPresences = 1 << 8;
    public const long GuildMessages = 1 << 9;
    public const long GuildMessageReactions = 1 << 10;
    public const long DirectMessages = 1 << 12;
    public const long DirectMessageReactions = 1 << 13;
    public const long MessageContent = 1 << 15;
    public const long Privileged = GuildMembers | GuildPresences | MessageContent;
    public const long Known = 0x1FFFF | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

    public static long ForMessages(DiscordChannel channel) => channel.Guild is null ? DirectMessages : GuildMessages;
}
