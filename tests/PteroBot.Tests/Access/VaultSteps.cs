using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Tests.Access;

/// <summary>What <c>/setup</c> does together with its audit record, without one.</summary>
internal static class VaultSteps
{
    public static async Task SaveKeyAsync(this GuildVault guilds, ulong guildId, PanelAddress panel, PanelKey key, CancellationToken cancellationToken) =>
        await guilds.ChangeAsync(guildId, await guilds.SealKeyAsync(guildId, panel, key, cancellationToken), cancellationToken);

    public static async Task SaveCommunityKeyAsync(this GuildVault guilds, ulong guildId, PanelAddress panel, PanelKey key, KeyReport report, CancellationToken cancellationToken) =>
        await guilds.ChangeAsync(guildId, await guilds.SealCommunityKeyAsync(guildId, panel, key, report, cancellationToken), cancellationToken);

    public static async Task SaveHeadersAsync(
        this GuildVault guilds, ulong guildId, PanelAddress panel, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken) =>
        await guilds.ChangeAsync(guildId, await guilds.SealHeadersAsync(guildId, panel, headers, cancellationToken), cancellationToken);
}
