namespace PteroBot.StandIns.Tests.Surface;

/// <summary>One line of a listing: a member as it is written there, without what may differ (virtual, override, abstract).</summary>
internal sealed record SurfaceMember(string Text, bool CanBeOverridden);
