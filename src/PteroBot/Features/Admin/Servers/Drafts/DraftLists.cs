using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>Reads what there is to choose from. A key that may not read a list leaves the rest of the draft as it is.</summary>
internal sealed class DraftLists(AdminShelf<Nest> nests, AdminShelf<Node> nodes, AdminShelf<Location> locations)
{
    /// <summary>Menus have room for so many.</summary>
    public const int PerMenu = 25;

    /// <summary>Of the addresses that a server has, so many are shown beside the free ones.</summary>
    public const int MostOwn = 12;

    public async Task<DraftView> OfAsync(AdministrationAccess access, OpenDraft draft, string? said, CancellationToken cancellationToken)
    {
        var view = new DraftView(draft) { Said = said };
        try
        {
            return draft.Draft.Step switch
            {
                DraftStep.Egg => await EggsAsync(access, view, cancellationToken),
                DraftStep.Place when draft.Draft.IsNew => await PlacesAsync(access, view, cancellationToken),
                DraftStep.Place => await AddressesAsync(access, view, cancellationToken),
                _ => view,
            };
        }
        catch (PanelException failure)
        {
            return view with { Trouble = AdminTexts.Of(failure) ?? PanelFailureText.Of(failure) };
        }
    }

    private async Task<DraftView> EggsAsync(AdministrationAccess access, DraftView view, CancellationToken cancellationToken)
    {
        if (await NestsAsync(access, cancellationToken) is not { } known)
            return view with { Eggs = await access.Application.Eggs.ListAsync(0, cancellationToken: cancellationToken) };
        var eggs = view.Draft.NestId is { } nest ? await access.Application.Eggs.ListAsync(nest, cancellationToken: cancellationToken) : [];
        return view with { Nests = known, Eggs = eggs };
    }

    private async Task<DraftView> PlacesAsync(AdministrationAccess access, DraftView view, CancellationToken cancellationToken)
    {
        var known = view with { Nodes = await nodes.ListAsync(access, cancellationToken) };
        return view.Draft.NodeId is { } node
            ? known with { Free = await FreeAsync(access, node, view.Draft.Page, cancellationToken) }
            : known with { Locations = await LocationsAsync(access, cancellationToken) };
    }

    private static async Task<DraftView> AddressesAsync(AdministrationAccess access, DraftView view, CancellationToken cancellationToken)
    {
        var server = await access.Application.Servers.GetAsync(view.Draft.ServerId!.Value, ServerIncludes.Allocations, cancellationToken);
        var own = view with { Own = server.Allocations ?? [] };
        return own with { Free = await FreeAsync(access, server.NodeId, view.Draft.Page, cancellationToken, PerMenu - MostOwn) };
    }

    /// <summary>Null on panels without nests.</summary>
    private async Task<IReadOnlyList<Nest>?> NestsAsync(AdministrationAccess access, CancellationToken cancellationToken)
    {
        try
        {
            return await nests.ListAsync(access, cancellationToken);
        }
        catch (NotOnThisPanelException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<Location>> LocationsAsync(AdministrationAccess access, CancellationToken cancellationToken)
    {
        try
        {
            return await locations.ListAsync(access, cancellationToken);
        }
        catch (PanelException failure) when (failure is NotOnThisPanelException or NotPermittedException)
        {
            return [];
        }
    }

    private static Task<Page<Allocation>> FreeAsync(AdministrationAccess access, int node, int page, CancellationToken cancellationToken, int perPage = PerMenu) =>
        access.Application.Allocations.ListAsync(node, new AllocationQuery { ServerId = 0, Page = page, PerPage = perPage }, cancellationToken);
}
