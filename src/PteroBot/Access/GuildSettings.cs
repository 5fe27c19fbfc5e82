using System.Text.Json.Serialization;
using PteroBot.Panel;
using PteroBot.Storage;

namespace PteroBot.Access;

/// <summary>What <c>/setup</c> keeps of one guild.</summary>
internal sealed record GuildSettings
{
    /// <summary>More panels than this a guild cannot have.</summary>
    public const int MaxPanels = 10;

    public required ulong GuildId { get; init; }

    /// <summary>The guild's panels, in the order in which they were added.</summary>
    // A document without the list must not take the default away.
    public IReadOnlyList<GuildPanel> Panels { get; init => field = value ?? []; } = [];

    /// <summary>The panel that is meant where nobody names one; null means the bot's default, if there is one.</summary>
    public string? DefaultPanel { get; init; }

    /// <summary>Whoever has this role administers the panel from this guild.</summary>
    public ulong? AdminRole { get; init; }

    /// <summary>Where changes are reported; null for nowhere.</summary>
    public ulong? AuditChannel { get; init; }

    /// <summary>The language of what everybody sees; null for English.</summary>
    public string? Language { get; init; }

    /// <summary>The only panel, as it was kept before a guild could have several. Null once <see cref="Upgraded"/>.</summary>
    [JsonPropertyName("Panel")]
    public string? OldPanel { get; init; }

    /// <inheritdoc cref="OldPanel"/>
    [JsonPropertyName("ApplicationKey")]
    public SealedText? OldKey { get; init; }

    /// <summary>The panel that <see cref="OldKey"/> was stored for.</summary>
    [JsonPropertyName("KeyPanel")]
    public string? OldKeyPanel { get; init; }

    public static string IdOf(ulong guildId) => guildId.ToString();

    /// <summary>What is kept for a panel; null when it is none of this guild's.</summary>
    public GuildPanel? Find(PanelAddress panel) => Panels.FirstOrDefault(kept => kept.Address == panel.ToString());

    /// <summary>With something changed for a panel, which is added where it is new. Beyond <see cref="MaxPanels"/> nothing is added.</summary>
    public GuildSettings With(PanelAddress panel, Func<GuildPanel, GuildPanel> change)
    {
        if (Find(panel) is { } kept)
            return this with { Panels = [.. Panels.Select(one => one == kept ? change(one) : one)] };
        return Panels.Count < MaxPanels ? this with { Panels = [.. Panels, change(new GuildPanel { Address = panel.ToString() })] } : this;
    }

    /// <summary>Without a panel and all that was kept for it.</summary>
    public GuildSettings Without(PanelAddress panel) => this with
    {
        Panels = [.. Panels.Where(kept => kept.Address != panel.ToString())],
        DefaultPanel = DefaultPanel == panel.ToString() ? null : DefaultPanel,
    };

    /// <summary>The panel that is meant where nobody names one, added where it is new.</summary>
    public GuildSettings WithDefault(PanelAddress panel) =>
        With(panel, kept => kept) is var with && with.Find(panel) is null ? this : with with { DefaultPanel = panel.ToString() };

    /// <summary>As it is kept now, from a document of the time when a guild had one panel. A key that was kept for another panel stays with that one.</summary>
    public GuildSettings Upgraded()
    {
        if (OldPanel is null && OldKey is null && OldKeyPanel is null)
            return this;
        var upgraded = this with { OldPanel = null, OldKey = null, OldKeyPanel = null };
        if (PanelAddress.TryParse(OldPanel, out var panel))
            upgraded = upgraded.WithDefault(panel);
        return OldKey is { IsEmpty: false } key && PanelAddress.TryParse(OldKeyPanel, out var keyPanel)
            ? upgraded.With(keyPanel, kept => kept with { ApplicationKey = kept.ApplicationKey ?? key })
            : upgraded;
    }
}
