using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Features.Setup;

/// <summary>What a guild has set up, and whether it works at this moment.</summary>
/// <param name="Settings">What is kept.</param>
/// <param name="Panel">The panel that applies: the guild's, else the default one; null when there is none.</param>
/// <param name="PanelTrouble">Why the panel cannot be used now; null when it answers, or there is none.</param>
/// <param name="Key">What became of the application key.</param>
internal sealed record SetupState(GuildSettings Settings, PanelAddress? Panel, PanelException? PanelTrouble, KeyState Key)
{
    /// <summary>Whose the community key is; null without one.</summary>
    public CommunityAccount? Community => Panel is null ? null : Settings.Find(Panel)?.Community;

    public bool IsDefaultPanel => Panel is not null && Settings.DefaultPanel is null;
}

/// <summary>The application key of a guild.</summary>
internal enum KeyState
{
    /// <summary>None is kept, or it was kept for another panel.</summary>
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
