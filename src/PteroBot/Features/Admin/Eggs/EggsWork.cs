using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Eggs;

/// <summary>The eggs of the guild's panel.</summary>
internal sealed record EggsView(PanelAddress Panel, IReadOnlyList<EggEntry> Eggs);

/// <summary>One egg with its variables.</summary>
internal sealed record EggView(AdministrationAccess Access, Egg Egg, string? Nest, int Page);

/// <summary>Reads the eggs of the guild's panel; its API changes none.</summary>
internal sealed class EggsWork(AdminShelf<EggEntry> shelf)
{
    public async Task<EggsView> ListAsync(AdministrationAccess access, CancellationToken cancellationToken) =>
        new(access.Panel, await shelf.ListAsync(access, cancellationToken));

    /// <summary>One egg by number or name, with its variables.</summary>
    public async Task<Decision<EggView>> FindAsync(AdministrationAccess access, string asked, int page, CancellationToken cancellationToken) =>
        await shelf.FindAsync(access, eggs => EggSearch.Find(eggs, asked), cancellationToken) is { } known
            ? new EggView(access, await access.Application.Eggs.GetAsync(known.Egg.NestId ?? EggShelf.AnyNest, known.Egg.Id, EggIncludes.Variables, cancellationToken), known.Nest, page)
            : new Explained(AdminTexts.Unknown("egg", asked));
}
