using PteroBot.Access;
using PteroBot.Languages;

namespace PteroBot.Approvals;

/// <summary>Carries out what was approved. Each feature whose actions can be made to need approval has one.</summary>
internal interface IApprovedWork
{
    bool Does(ServerAction action);

    /// <summary>Does it, and tells in a sentence that everybody may read how it ended.</summary>
    /// <param name="server">The server, opened anew for whoever asked.</param>
    /// <param name="intent">What was approved.</param>
    /// <param name="language">What the end is told in.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    Task<string> RunAsync(ServerAccess server, Intent intent, Language language, CancellationToken cancellationToken);
}
