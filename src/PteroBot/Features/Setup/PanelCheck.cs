using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Setup;

/// <summary>Tries out addresses and keys with calls that change nothing.</summary>
internal sealed class PanelCheck(IPanels panels, PanelReach reach)
{
    // A well-formed key that no panel has: a panel answers that it does not know it, anything else answers something else.
    private static readonly PanelKey Nobody = PanelKey.Parse("ptlc_" + new string('0', 43));

    public Task<PanelSettings> ReachAsync(ulong guildId, PanelAddress panel, CancellationToken cancellationToken) =>
        reach.OfAsync(guildId, panel, null, cancellationToken);

    public Task<PanelSettings> ReachAsync(GuildSettings guild, PanelAddress panel, CancellationToken cancellationToken) =>
        reach.OfAsync(guild, panel, null, cancellationToken);

    /// <summary>Whether a panel answers there.</summary>
    /// <exception cref="PanelException">It does not; the kind says why.</exception>
    public Task AnswersAsync(PanelSettings panel, CancellationToken cancellationToken) => panels.InspectAsync(panel, Nobody, cancellationToken);

    /// <summary>Whether the key is one, and reads servers.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public async Task<KeyState> TryKeyAsync(PanelSettings panel, PanelKey key, CancellationToken cancellationToken)
    {
        try
        {
            await panels.Application(panel, key).Servers.ListAsync(new ServerQuery { PerPage = 1 }, cancellationToken);
            return KeyState.Works;
        }
        catch (KeyRejectedException)
        {
            return KeyState.Rejected;
        }
        catch (NotPermittedException)
        {
            return KeyState.ReadsNoServers;
        }
    }

    /// <summary>What the key reads and changes, resource by resource.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public Task<IReadOnlyList<KeyUse>> RightsAsync(PanelSettings panel, PanelKey key, CancellationToken cancellationToken) =>
        new KeyProbe(panels.Application(panel, key)).RunAsync(cancellationToken);

    /// <summary>Whose account key that is, and what it opens.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public Task<KeyReport> InspectAsync(PanelSettings panel, PanelKey key, CancellationToken cancellationToken) => panels.InspectAsync(panel, key, cancellationToken);

    /// <summary>Whether this is somebody's account key, whatever its prefix: it would open the same for an administrator, and more.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public async Task<bool> IsAccountKeyAsync(PanelSettings panel, PanelKey key, CancellationToken cancellationToken) =>
        key.Kind is PanelKeyKind.Client or PanelKeyKind.PelicanClient
        || (key.Kind == PanelKeyKind.Unknown
            && (await panels.InspectAsync(panel, key, cancellationToken)).Verdict is KeyVerdict.Client or KeyVerdict.TwoFactorRequired);
}
