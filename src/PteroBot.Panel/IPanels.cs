using PteroBot.Panel.Application;
using PteroBot.Panel.Client;

namespace PteroBot.Panel;

/// <summary>
/// The way in: gives the APIs of any panel for any key. All keys of one user share one request budget per API, as soon as <see cref="InspectAsync"/> or
/// <see cref="PanelKey.OwnedBy"/> has told whose they are. Cheap to ask; keep nothing.
/// </summary>
public interface IPanels
{
    /// <summary>The client API as the owner of an account key sees it.</summary>
    ClientApi Client(PanelSettings panel, PanelKey key, PanelUse use = PanelUse.Interactive);

    /// <summary>The client API of a key, narrowed to a part of what it opens.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="key">An account key.</param>
    /// <param name="gate">Asked before every call; what it does not allow fails with <see cref="NotPermittedException"/> and is not sent. Commands and signals over a live socket do not pass it.</param>
    /// <param name="use">On whose behalf.</param>
    ClientApi Client(PanelSettings panel, PanelKey key, CallGate gate, PanelUse use = PanelUse.Interactive);

    /// <summary>The application API. An application key opens what its rights say; the account key of a root administrator opens everything.</summary>
    ApplicationApi Application(PanelSettings panel, PanelKey key, PanelUse use = PanelUse.Interactive);

    /// <summary>Finds out what a key is, with calls that change nothing. A bad key is an answer, not an exception.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    Task<KeyReport> InspectAsync(PanelSettings panel, PanelKey key, CancellationToken cancellationToken = default);
}

/// <summary>Whether a call may be made. The request is as the API describes it, before anything is added to it.</summary>
public delegate ValueTask<bool> CallGate(HttpRequestMessage request, CancellationToken cancellationToken);

/// <summary>On whose behalf calls are made.</summary>
public enum PanelUse
{
    /// <summary>A person waits for the answer.</summary>
    Interactive,

    /// <summary>Nobody waits: goes after the interactive calls and stays under half of the request budget.</summary>
    Background,
}
