using Discord;
using PteroBot.Access;

namespace PteroBot.Languages;

/// <summary>Which language a guild speaks in its channels: the one chosen in <c>/setup</c>, else the one that Discord knows of it, else English.</summary>
internal sealed class GuildLanguages(GuildVault guilds, IDiscordClient discord)
{
    /// <summary>English in direct messages.</summary>
    public async Task<Language> OfAsync(ulong? guildId, CancellationToken cancellationToken) =>
        guildId is { } id ? await OfAsync(await guilds.FindAsync(id, cancellationToken)) : Language.English;

    public async Task<Language> OfAsync(GuildSettings guild) => Language.Find(guild.Language) ?? await DefaultAsync(guild.GuildId);

    /// <summary>What is spoken while nothing was chosen.</summary>
    public async Task<Language> DefaultAsync(ulong guildId) =>
        Language.Find((await discord.GetGuildAsync(guildId, CacheMode.CacheOnly))?.PreferredLocale) ?? Language.English;
}
