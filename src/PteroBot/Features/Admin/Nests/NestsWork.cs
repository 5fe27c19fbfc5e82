using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Nests;

/// <summary>The nests of the guild's panel.</summary>
internal sealed record NestsView(PanelAddress Panel, IReadOnlyList<Nest> Nests);

/// <summary>One nest with its eggs.</summary>
internal sealed record NestView(AdministrationAccess Access, Nest Nest);

/// <summary>Reads the nests of the guild's panel; its API changes none.</summary>
internal sealed class NestsWork(AdminShelf<Nest> shelf)
{
    public static Task<IReadOnlyList<Nest>> ReadAsync(ApplicationApi application) =>
        application.Nests.AllAsync(new NestQuery { Include = NestIncludes.Eggs }).ByNameAsync(nest => nest.Name, nest => nest.Id);

    public async Task<NestsView> ListAsync(AdministrationAccess access, CancellationToken cancellationToken) =>
        new(access.Panel, await shelf.ListAsync(access, cancellationToken));

    public async Task<Decision<NestView>> FindAsync(AdministrationAccess access, string asked, CancellationToken cancellationToken) =>
        await shelf.FindAsync(access, nests => nests.Named(asked, nest => nest.Id, nest => nest.Name), cancellationToken) is { } nest
            ? new NestView(access, nest)
            : new Explained(AdminTexts.Unknown("nest", asked));
}

/// <summary>Suggests nests of the guild's panel.</summary>
internal sealed class NestAutocomplete : AdminAutocomplete<Nest>
{
    protected override IEnumerable<Nest> Matching(IReadOnlyList<Nest> items, string typed) => items.Matching(typed, nest => [nest.Name, nest.Id.ToString()]);

    protected override string LabelOf(Nest item) => Outside.Plain(item.Name, 90);

    protected override string ValueOf(Nest item) => item.Id.ToString();
}
