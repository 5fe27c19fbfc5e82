using PteroBot.Storage;

namespace PteroBot.Access;

/// <summary>How the settings of guilds lie in the store: one document per guild, its id is the guild's.</summary>
internal static class GuildDocuments
{
    public static DocumentType<GuildSettings> Type { get; } = new("guild", AccessJson.Default.GuildSettings)
    {
        Secrets =
        [
            new(guild => guild.ApplicationKey, (guild, key) => guild with { ApplicationKey = key },
                (_, guild) => GuildSettings.Purpose(guild.GuildId, guild.KeyPanel ?? "")),
        ],
    };
}
