using Microsoft.Extensions.Options;
using PteroBot.Hosting;
using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>Which panel is meant where somebody types a command.</summary>
internal sealed class PanelOfPlace(GuildVault guilds, LinkVault links, IOptions<PanelsOptions> options)
{
    /// <summary>In a guild: its own panel, else the default one. In a direct message, or where neither is set: the panel that this person linked last.</summary>
    public async Task<PanelAddress?> FindAsync(Actor actor, CancellationToken cancellationToken) =>
        await AllAsync(actor, cancellationToken) is [var first, ..] ? first : null;

    /// <summary>All panels of this place, the one that is meant where nobody names one first. In a direct message, or where the guild has none: those that this person linked.</summary>
    public async Task<IReadOnlyList<PanelAddress>> AllAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.GuildId is not null && await AllNamedAsync(actor.GuildId, cancellationToken) is { Count: > 0 } named)
            return named;
        var linked = (await links.AllAsync(actor.UserId, cancellationToken)).Select(link => link.Panel);
        return Read([.. linked, options.Value.Default]);
    }

    /// <summary>The panel that a guild (or the operator) named; null when a person has to name one.</summary>
    public async Task<PanelAddress?> NamedAsync(ulong? guildId, CancellationToken cancellationToken) =>
        await AllNamedAsync(guildId, cancellationToken) is [var first, ..] ? first : null;

    /// <summary>All panels of a guild, the one that is meant where nobody names one first.</summary>
    public async Task<IReadOnlyList<PanelAddress>> AllNamedAsync(ulong? guildId, CancellationToken cancellationToken) =>
        AllNamed(guildId is { } id ? await guilds.FindAsync(id, cancellationToken) : null);

    /// <inheritdoc cref="AllNamedAsync"/>
    public IReadOnlyList<PanelAddress> AllNamed(GuildSettings? guild) =>
        Read([guild?.DefaultPanel ?? options.Value.Default, .. guild?.Panels.Select(panel => panel.Address) ?? []]);

    private static IReadOnlyList<PanelAddress> Read(IEnumerable<string?> addresses) =>
        [.. addresses.Select(text => PanelAddress.TryParse(text, out var panel) ? panel : null).OfType<PanelAddress>().Distinct()];
}
