using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Eggs;

/// <summary>An egg with the name of its nest; null where the panel has no nests.</summary>
internal sealed record EggEntry(Egg Egg, string? Nest);

/// <summary>Reads all eggs of a panel, nest by nest where it has them.</summary>
internal static class EggShelf
{
    /// <summary>Pelican knows no nests; any number stands for all eggs.</summary>
    public const int AnyNest = 1;

    public static async Task<IReadOnlyList<EggEntry>> ReadAsync(ApplicationApi application)
    {
        var eggs = new List<EggEntry>();
        if (!application.Dialect.HasNests)
            eggs.AddRange((await application.Eggs.ListAsync(AnyNest)).Select(egg => new EggEntry(egg, null)));
        else
            await foreach (var nest in application.Nests.AllAsync())
                eggs.AddRange((await application.Eggs.ListAsync(nest.Id)).Select(egg => new EggEntry(egg, nest.Name)));
        return [.. eggs.OrderBy(entry => entry.Nest, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Egg.Name, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Egg.Id)];
    }
}

/// <summary>Finds eggs by what administrators type.</summary>
internal static class EggSearch
{
    public static EggEntry? Find(IReadOnlyList<EggEntry> eggs, string asked) => eggs.Named(asked, entry => entry.Egg.Id, entry => entry.Egg.Name);

    public static IEnumerable<EggEntry> Matching(IEnumerable<EggEntry> eggs, string search) =>
        eggs.Matching(search, entry => [entry.Egg.Name, entry.Nest, entry.Egg.Author, entry.Egg.Id.ToString()]);
}

/// <summary>Suggests eggs of the guild's panel.</summary>
internal sealed class EggAutocomplete : AdminAutocomplete<EggEntry>
{
    protected override IEnumerable<EggEntry> Matching(IReadOnlyList<EggEntry> items, string typed) => EggSearch.Matching(items, typed);

    protected override string LabelOf(EggEntry item) => item.Nest is null ? Outside.Plain(item.Egg.Name, 90) : $"{Outside.Plain(item.Egg.Name, 50)} · {Outside.Plain(item.Nest, 45)}";

    protected override string ValueOf(EggEntry item) => item.Egg.Id.ToString();
}
