using PteroBot.Panel;
using PteroBot.Storage;

namespace PteroBot.Access;

/// <summary>Keeps what guilds have set up.</summary>
internal sealed class GuildVault(IDocumentStore store, ISecretSealer sealer)
{
    /// <summary>The guild's settings; empty ones when it has none.</summary>
    public async Task<GuildSettings> FindAsync(ulong guildId, CancellationToken cancellationToken) =>
        (await store.FindAsync(GuildDocuments.Type, GuildSettings.IdOf(guildId), cancellationToken))?.Value ?? new GuildSettings { GuildId = guildId };

    /// <summary>Reads, changes and writes as one.</summary>
    public Task<GuildSettings> ChangeAsync(ulong guildId, Func<GuildSettings, GuildSettings> change, CancellationToken cancellationToken) =>
        store.TransactAsync(async (session, token) =>
        {
            var old = await session.FindAsync(GuildDocuments.Type, GuildSettings.IdOf(guildId), token);
            var changed = change(old?.Value ?? new GuildSettings { GuildId = guildId });
            await session.PutAsync(GuildDocuments.Type, GuildSettings.IdOf(guildId), changed, token);
            return changed;
        }, cancellationToken);

    /// <summary>Keeps the guild's application key for that panel, in place of an older one.</summary>
    public async Task SaveKeyAsync(ulong guildId, PanelAddress panel, PanelKey key, CancellationToken cancellationToken)
    {
        var address = panel.ToString();
        var sealedKey = await sealer.SealAsync(new SecretText(key.Reveal()), GuildSettings.Purpose(guildId, address), cancellationToken);
        await ChangeAsync(guildId, guild => guild with { ApplicationKey = sealedKey, KeyPanel = address }, cancellationToken);
    }

    /// <summary>The application key itself; null when it cannot be opened any more.</summary>
    public async Task<PanelKey?> OpenKeyAsync(GuildSettings guild, CancellationToken cancellationToken)
    {
        if (guild is not { ApplicationKey: { } sealedKey, KeyPanel: { } panel })
            return null;
        var secret = await sealer.UnsealAsync(sealedKey, GuildSettings.Purpose(guild.GuildId, panel), cancellationToken);
        return PanelKey.TryParse(secret?.Reveal(), out var key) ? key : null;
    }
}
