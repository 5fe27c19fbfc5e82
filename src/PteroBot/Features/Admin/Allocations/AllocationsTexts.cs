using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Allocations;

/// <summary>What is said about addresses.</summary>
internal static class AllocationsTexts
{
    private const int MostListed = 12;

    /// <summary>A network has the ports at each of its addresses, so more may be added than were typed.</summary>
    public static string Added(int added, int typed) => added switch
    {
        <= 0 => "They were all there already, so nothing was added.",
        _ when added < typed => $"Added {Words.Count(added, "address", "addresses")}. The others were there already.",
        _ => $"Added {Words.Count(added, "address", "addresses")}.",
    };

    public static string NoneFree(Node node) => $"**{Outside.Text(node.Name)}** has no free address like that. What a server has cannot be deleted.";

    public static string Deleted(int done, int wanted, PanelException? stopped) => stopped is not null
        ? $"Deleted {done} of {wanted}, then it stopped. {AdminTexts.Of(stopped) ?? PanelFailureText.Of(stopped)}"
        : done < wanted ? $"Deleted {done} of {wanted}. A server has the others now." : $"Deleted {Words.Count(done, "address", "addresses")}.";

    public static string TooScattered(int count) => $"These {count} addresses are too scattered to be deleted in one go. Choose fewer, or give their ports as ranges.";

    public static string Question(AllocationPick pick) => $"{Outside.Text(Listed(pick.Allocations), 900)}\nNo server has them. Servers can then not be placed there any more.";

    /// <summary>The first of them.</summary>
    public static string Listed(IReadOnlyList<Allocation> allocations)
    {
        var names = allocations.Take(MostListed).Select(allocation => Outside.Plain(AllocationNames.Address(allocation), 60)).ToList();
        return string.Join(", ", names) + (allocations.Count > MostListed ? $" and {allocations.Count - MostListed} more" : "");
    }
}
