using PteroBot.Access;
using PteroBot.Languages;
using PteroBot.Panel;

namespace PteroBot.Features.Setup;

/// <summary>What a guild has set up, and whether it works at this moment.</summary>
/// <param name="Settings">What is kept.</param>
/// <param name="Panels">All panels that apply here, the default one first.</param>
/// <param name="Panel">The one that the card is about; null when there is none.</param>
/// <param name="Channel">The channel of the audit log.</param>
/// <param name="Language">What is spoken in the channels while nothing is chosen.</param>
internal sealed record SetupState(GuildSettings Settings, IReadOnlyList<PanelAddress> Panels, PanelState? Panel, ChannelState Channel, Language Language)
{
    public bool IsReady => Panel is { Trouble: null, Key: KeyState.Works } && Settings.AdminRole is not null
        && Panel.Community is CommunityState.Missing or CommunityState.Works && Channel is ChannelState.None or ChannelState.Works;
}

/// <summary>One panel of a guild, tried out.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Kept">What the guild keeps for it; null for the bot's default panel while nothing is kept.</param>
/// <param name="IsDefault">Whether it is meant where nobody names one.</param>
/// <param name="Trouble">Why it cannot be used now; null when it answers.</param>
/// <param name="Key">What became of the application key.</param>
/// <param name="Rights">What the application key may; empty when that was not found out.</param>
/// <param name="Community">What became of the community key.</param>
/// <param name="CommunityServers">How many servers the community key opens; null when that was not found out.</param>
/// <param name="HeaderNames">The names of the headers that go with every request.</param>
internal sealed record PanelState(
    PanelAddress Address, GuildPanel? Kept, bool IsDefault, PanelException? Trouble, KeyState Key, IReadOnlyList<KeyUse> Rights,
    CommunityState Community, int? CommunityServers, IReadOnlyList<string> HeaderNames)
{
    public string Mark => PanelPages.Mark(Address);
}

/// <summary>What an application key does with a resource.</summary>
/// <param name="Resource">As the page says it where keys are made.</param>
/// <param name="Reads">Null where there was nothing to try it on.</param>
/// <param name="Changes">The same; null also for what no key changes.</param>
internal sealed record KeyUse(string Resource, bool? Reads, bool? Changes);

/// <summary>The application key of a guild for a panel.</summary>
internal enum KeyState
{
    /// <summary>None is kept for this panel.</summary>
    Missing,

    /// <summary>The panel takes it, and it reads servers.</summary>
    Works,

    /// <summary>The panel does not know it any more.</summary>
    Rejected,

    /// <summary>The panel takes it, but it may not read servers.</summary>
    ReadsNoServers,

    /// <summary>It cannot be opened any more.</summary>
    Unreadable,

    /// <summary>The panel could not be asked.</summary>
    Unknown,
}

/// <summary>The community key of a guild for a panel.</summary>
internal enum CommunityState
{
    /// <summary>None is kept for this panel.</summary>
    Missing,

    /// <summary>The panel takes it.</summary>
    Works,

    /// <summary>The panel does not take it any more.</summary>
    Rejected,

    /// <summary>It cannot be opened any more.</summary>
    Unreadable,

    /// <summary>The panel could not be asked.</summary>
    Unknown,
}

/// <summary>The channel of the audit log.</summary>
internal enum ChannelState
{
    /// <summary>None was chosen.</summary>
    None,

    /// <summary>It is there, and the last message arrived.</summary>
    Works,

    /// <summary>It was deleted, or the bot does not see it any more.</summary>
    Gone,

    /// <summary>The bot may not write there.</summary>
    Closed,
}
