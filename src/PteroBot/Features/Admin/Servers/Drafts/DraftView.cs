using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>A draft with what there is to choose from on its step.</summary>
internal sealed record DraftView(OpenDraft Open)
{
    public ServerDraft Draft => Open.Draft;

    public DraftTexts Texts => Open.Texts;

    public IReadOnlyList<Nest> Nests { get; init; } = [];

    public IReadOnlyList<Egg> Eggs { get; init; } = [];

    public IReadOnlyList<Node> Nodes { get; init; } = [];

    public IReadOnlyList<Location> Locations { get; init; } = [];

    /// <summary>The addresses that the server has.</summary>
    public IReadOnlyList<Allocation> Own { get; init; } = [];

    /// <summary>A page of the node's free addresses.</summary>
    public Page<Allocation> Free { get; init; } = new([], 1, 1, 0);

    /// <summary>What was just done.</summary>
    public string? Said { get; init; }

    /// <summary>Why there is nothing to choose from, as a sentence.</summary>
    public string? Trouble { get; init; }
}
