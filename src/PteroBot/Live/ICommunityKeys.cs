using PteroBot.Panel;

namespace PteroBot.Live;

/// <summary>An account key that a guild's owner stored for the whole guild.</summary>
internal sealed record CommunityKey(PanelKey Key, PanelDialect? Dialect);

/// <summary>Where the community keys of guilds are.</summary>
internal interface ICommunityKeys
{
    /// <summary>The guild's own key for this panel; null when it has none, or it cannot be opened.</summary>
    Task<CommunityKey?> OpenAsync(ulong guildId, PanelAddress panel, CancellationToken cancellationToken);
}

/// <summary>No guild has one.</summary>
internal sealed class NoCommunityKeys : ICommunityKeys
{
    public Task<CommunityKey?> OpenAsync(ulong guildId, PanelAddress panel, CancellationToken cancellationToken) => Task.FromResult<CommunityKey?>(null);
}
