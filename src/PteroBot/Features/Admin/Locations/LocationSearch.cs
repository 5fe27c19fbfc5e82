using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Locations;

/// <summary>Finds locations by what administrators type.</summary>
internal static class LocationSearch
{
    public static Location? Find(IReadOnlyList<Location> locations, string asked) => locations.Named(asked, location => location.Id, location => location.Code);

    public static IEnumerable<Location> Matching(IEnumerable<Location> locations, string search) =>
        locations.Matching(search, location => [location.Code, location.Description, location.Id.ToString()]);
}

/// <summary>Suggests locations of the guild's panel.</summary>
internal sealed class LocationAutocomplete : AdminAutocomplete<Location>
{
    protected override IEnumerable<Location> Matching(IReadOnlyList<Location> items, string typed) => LocationSearch.Matching(items, typed);

    protected override string LabelOf(Location item) =>
        string.IsNullOrWhiteSpace(item.Description) ? Outside.Plain(item.Code, 90) : $"{Outside.Plain(item.Code, 45)} · {Outside.Plain(item.Description, 50)}";

    protected override string ValueOf(Location item) => item.Id.ToString();
}
