using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Locations;

/// <summary>The locations of the guild's panel, each with its nodes where the key may read them.</summary>
internal sealed record LocationsView(PanelAddress Panel, IReadOnlyList<Location> Locations, string? Said = null);

/// <summary>One location.</summary>
internal sealed record LocationView(AdministrationAccess Access, Location Location);

/// <summary>Reads and changes the locations of the guild's panel.</summary>
internal sealed class LocationsWork(AdminShelf<Location> shelf, AuditLog audit)
{
    public static Task<IReadOnlyList<Location>> ReadAsync(ApplicationApi application) =>
        application.Locations.AllAsync(new LocationQuery { Include = LocationIncludes.Nodes }).ByNameAsync(location => location.Code, location => location.Id);

    public async Task<LocationsView> ListAsync(AdministrationAccess access, CancellationToken cancellationToken) =>
        new(access.Panel, await shelf.ListAsync(access, cancellationToken));

    /// <summary>By number or short name, read anew.</summary>
    public async Task<Decision<LocationView>> FindAsync(AdministrationAccess access, string asked, CancellationToken cancellationToken) =>
        await shelf.FindAsync(access, locations => LocationSearch.Find(locations, asked), cancellationToken) is { } known
            ? new LocationView(access, await access.Application.Locations.GetAsync(known.Id, LocationIncludes.Nodes, cancellationToken))
            : new Explained(AdminTexts.Unknown("location", asked));

    public async Task<LocationsView> CreateAsync(AdministrationAccess access, NewLocation wanted, CancellationToken cancellationToken)
    {
        await ChangeAsync(access, "location.create", null, wanted.Code, token => access.Application.Locations.CreateAsync(wanted, token), cancellationToken);
        return await ListAsync(access, cancellationToken) with { Said = $"The location **{Outside.Text(wanted.Code)}** is made." };
    }

    public async Task<Decision<LocationsView>> EditAsync(LocationView view, string? code, string? description, CancellationToken cancellationToken)
    {
        if (code is null && description is null)
            return new Explained("Say what to change: the name, the description, or both.");
        var (access, location) = (view.Access, view.Location);
        var whole = new NewLocation(code ?? location.Code, description ?? location.Description);
        await ChangeAsync(access, "location.update", location, location.Code, token => access.Application.Locations.UpdateAsync(location.Id, whole, token), cancellationToken);
        return await ListAsync(access, cancellationToken) with { Said = $"The location **{Outside.Text(whole.Code)}** is changed." };
    }

    public async Task<LocationsView> DeleteAsync(LocationView view, CancellationToken cancellationToken)
    {
        var (access, location) = (view.Access, view.Location);
        await ChangeAsync(access, "location.delete", location, location.Code, async token =>
        {
            await access.Application.Locations.DeleteAsync(location.Id, token);
            return location;
        }, cancellationToken);
        return await ListAsync(access, cancellationToken) with { Said = $"The location **{Outside.Text(location.Code)}** is deleted." };
    }

    private Task<Location> ChangeAsync(
        AdministrationAccess access, string action, Location? location, string name, Func<CancellationToken, Task<Location>> work, CancellationToken cancellationToken) =>
        shelf.ChangeAsync(audit, access, new Change(action, location?.Id.ToString(), name, access.Panel.ToString()), work, cancellationToken);
}
