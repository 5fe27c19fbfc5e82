using System.Text.Json;
using PteroBot.Panel;
using PteroBot.Storage;

namespace PteroBot.Access;

/// <summary>Keeps what guilds have set up. A secret comes out in the clear only from the methods that open it, right before it is used.</summary>
internal sealed class GuildVault(IDocumentStore store, ISecretSealer sealer, TimeProvider clock)
{
    /// <summary>The guild's settings; empty ones when it has none.</summary>
    public async Task<GuildSettings> FindAsync(ulong guildId, CancellationToken cancellationToken) =>
        Read(guildId, await store.FindAsync(GuildDocuments.Type, GuildSettings.IdOf(guildId), cancellationToken));

    /// <summary>Reads, changes and writes as one.</summary>
    public Task<GuildSettings> ChangeAsync(ulong guildId, Func<GuildSettings, GuildSettings> change, CancellationToken cancellationToken) =>
        store.TransactAsync((session, token) => ChangeAsync(session, guildId, change, token), cancellationToken);

    /// <summary>The same as a part of somebody's transaction.</summary>
    public static async Task<GuildSettings> ChangeAsync(IDocumentSession session, ulong guildId, Func<GuildSettings, GuildSettings> change, CancellationToken cancellationToken)
    {
        var changed = change(Read(guildId, await session.FindAsync(GuildDocuments.Type, GuildSettings.IdOf(guildId), cancellationToken)));
        await session.PutAsync(GuildDocuments.Type, GuildSettings.IdOf(guildId), changed, cancellationToken);
        return changed;
    }

    /// <summary>The change that keeps the guild's application key for that panel, in place of an older one.</summary>
    public async Task<Func<GuildSettings, GuildSettings>> SealKeyAsync(ulong guildId, PanelAddress panel, PanelKey key, CancellationToken cancellationToken)
    {
        var sealedKey = await SealAsync(key.Reveal(), GuildPanel.ApplicationPurpose(guildId, panel.ToString()), cancellationToken);
        return guild => guild.With(panel, kept => kept with { ApplicationKey = sealedKey });
    }

    /// <summary>The change that keeps the account key that grants on that panel are carried out with, in place of an older one.</summary>
    public async Task<Func<GuildSettings, GuildSettings>> SealCommunityKeyAsync(ulong guildId, PanelAddress panel, PanelKey key, KeyReport report, CancellationToken cancellationToken)
    {
        var sealedKey = await SealAsync(key.Reveal(), GuildPanel.CommunityPurpose(guildId, panel.ToString()), cancellationToken);
        var account = new CommunityAccount(report.Account?.Username ?? "", report.OpensEverything, clock.GetUtcNow(), report.Account?.StableId);
        return guild => guild.With(panel, kept => kept with { CommunityKey = sealedKey, Community = account, Software = report.Dialect.Name });
    }

    /// <summary>The change that keeps the headers that go with every request to that panel from this guild; none takes them away.</summary>
    public async Task<Func<GuildSettings, GuildSettings>> SealHeadersAsync(ulong guildId, PanelAddress panel, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        SealedText? sealedHeaders = headers.Count == 0 ? null : await SealAsync(
            JsonSerializer.Serialize(new(headers), AccessJson.Default.DictionaryStringString), GuildPanel.HeadersPurpose(guildId, panel.ToString()), cancellationToken);
        return guild => guild.With(panel, kept => kept with { Headers = sealedHeaders });
    }

    /// <summary>The application key for that panel; null when there is none, or it cannot be opened any more.</summary>
    public async Task<PanelKey?> OpenKeyAsync(GuildSettings guild, PanelAddress panel, CancellationToken cancellationToken) =>
        ParseKey(await OpenAsync(guild.Find(panel)?.ApplicationKey, GuildPanel.ApplicationPurpose(guild.GuildId, panel.ToString()), cancellationToken));

    /// <summary>The community key for that panel; null when there is none, or it cannot be opened any more.</summary>
    public async Task<PanelKey?> OpenCommunityKeyAsync(GuildSettings guild, PanelAddress panel, CancellationToken cancellationToken) =>
        ParseKey(await OpenAsync(guild.Find(panel)?.CommunityKey, GuildPanel.CommunityPurpose(guild.GuildId, panel.ToString()), cancellationToken))
            ?.OwnedBy(guild.Find(panel)?.Community?.Account);

    /// <summary>The headers for that panel; empty when there are none, or they cannot be opened any more.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OpenHeadersAsync(GuildSettings guild, PanelAddress panel, CancellationToken cancellationToken) =>
        await OpenAsync(guild.Find(panel)?.Headers, GuildPanel.HeadersPurpose(guild.GuildId, panel.ToString()), cancellationToken) is { } secret
            ? JsonSerializer.Deserialize(secret.Reveal(), AccessJson.Default.DictionaryStringString) ?? []
            : new Dictionary<string, string>();

    private static GuildSettings Read(ulong guildId, Stored<GuildSettings>? kept) => kept?.Value.Upgraded() ?? new GuildSettings { GuildId = guildId };

    private static PanelKey? ParseKey(SecretText? secret) => PanelKey.TryParse(secret?.Reveal(), out var key) ? key : null;

    private ValueTask<SealedText> SealAsync(string secret, string purpose, CancellationToken cancellationToken) =>
        sealer.SealAsync(new SecretText(secret), purpose, cancellationToken);

    private async Task<SecretText?> OpenAsync(SealedText? secret, string purpose, CancellationToken cancellationToken) =>
        secret is { IsEmpty: false } kept ? await sealer.UnsealAsync(kept, purpose, cancellationToken) : null;
}
