using Microsoft.Extensions.Options;
using PteroBot.Hosting;
using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>Which panel is meant where somebody types a command.</summary>
internal sealed class PanelOfPlace(GuildVault guilds, LinkVault links, IOptions<PanelsOptions> options)
{
    /// <summary>In a guild: its own panel, else the default one. In a direct message, or where neither is set: the panel that this person linked last.</summary>
    public async Task<PanelAddress?> FindAsync(Actor actor, CancellationToken cancellationToken) =>
        await NamedAsync(actor.GuildId, cancellationToken) is { } named && actor.GuildId is not null
            ? named
            : await LastLinkedAsync(actor.UserId, cancellationToken) ?? Default;

    /// <summary>The panel that a guild (or the operator) named; null when a person has to name one.</summary>
    public async Task<PanelAddress?> NamedAsync(ulong? guildId, CancellationToken cancellationToken) =>
        await AllNamedAsync(guildId, cancellationToken) is [var first, ..] ? first : null;

    /// <summary>All panels of a guild, the one that is meant where nobody names one first.</summary>
    public async Task<IReadOnlyList<PanelAddress>> AllNamedAsync(ulong? guildId, CancellationToken cancellationToken) =>
        AllNamed(guildId is { } id ? await guilds.FindAsync(id, cancellationToken) : null);

    /// <inheritdoc cref="AllNamedAsync"/>
    public IReadOnlyList<PanelAddress> AllNamed(GuildSettings? guild)
    {
        IEnumerable<string?> named = [guild?.DefaultPanel ?? options.Value.Default, .. guild?.Panels.Select(panel => panel.Address) ?? []];
        return [.. named.Select(text => PanelAddress.TryParse(text, out var panel) ? panel : null).OfType<PanelAddress>().Distinct()];
    }

    private PanelAddress? Default => PanelAddress.TryParse(options.Value.Default, out var address) ? address : null;

    private async Task<PanelAddress?> LastLinkedAsync(ulong userId, CancellationToken cancellationToken)
    {
        var newestFirst = await links.AllAsync(userId, cancellationToken);
        return newestFirst.Count > 0 && PanelAddress.TryParse(newestFirst[0].Panel, out var address) ? address : null;
    }
}
