using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Setup;

/// <summary>Tries out addresses and application keys with calls that change nothing.</summary>
internal sealed class PanelCheck(IPanels panels, PanelReach reach)
{
    // A well-formed key that no panel has: a panel answers that it does not know it, anything else answers something else.
    private static readonly PanelKey Nobody = PanelKey.Parse("ptlc_" + new string('0', 43));

    /// <summary>Whether a panel answers there.</summary>
    /// <exception cref="PanelException">It does not; the kind says why.</exception>
    public async Task AnswersAsync(ulong guildId, PanelAddress panel, CancellationToken cancellationToken) =>
        await panels.InspectAsync(await ReachAsync(guildId, panel, cancellationToken), Nobody, cancellationToken);

    /// <summary>Whether the key is one, and reads servers.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public async Task<KeyState> TryKeyAsync(ulong guildId, PanelAddress panel, PanelKey key, CancellationToken cancellationToken)
    {
        try
        {
            await panels.Application(await ReachAsync(guildId, panel, cancellationToken), key).Servers.ListAsync(new ServerQuery { PerPage = 1 }, cancellationToken);
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

    /// <summary>Whether this is somebody's account key, whatever its prefix: it would open the same for an administrator, and more.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public async Task<bool> IsAccountKeyAsync(ulong guildId, PanelAddress panel, PanelKey key, CancellationToken cancellationToken) =>
        key.Kind is PanelKeyKind.Client or PanelKeyKind.PelicanClient
        || (key.Kind == PanelKeyKind.Unknown
            && (await panels.InspectAsync(await ReachAsync(guildId, panel, cancellationToken), key, cancellationToken)).Verdict is KeyVerdict.Client or KeyVerdict.TwoFactorRequired);

    /// <summary>What the key is.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public async Task<KeyReport> InspectAsync(ulong guildId, PanelAddress panel, PanelKey key, CancellationToken cancellationToken) =>
        await panels.InspectAsync(await ReachAsync(guildId, panel, cancellationToken), key, cancellationToken);

    private Task<PanelSettings> ReachAsync(ulong guildId, PanelAddress panel, CancellationToken cancellationToken) =>
        reach.OfAsync(guildId, panel, null, cancellationToken);
}
