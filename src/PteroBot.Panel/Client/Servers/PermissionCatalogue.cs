namespace PteroBot.Panel.Client;

/// <summary>What subusers can be given.</summary>
/// <param name="Groups">By group, such as <c>control</c>, in the panel's order.</param>
public sealed record PermissionCatalogue(IReadOnlyList<PermissionGroup> Groups);

/// <summary>A group of permissions.</summary>
/// <param name="Name">The part before the dot.</param>
/// <param name="Description">The panel's sentence; empty on Pelican.</param>
/// <param name="Permissions">Full names with the panel's sentences (empty on Pelican).</param>
public sealed record PermissionGroup(string Name, string Description, IReadOnlyList<PermissionText> Permissions);

/// <summary>A permission in the panel's words.</summary>
/// <param name="Key">The full name, <c>control.start</c>.</param>
/// <param name="Description">The panel's sentence.</param>
public sealed record PermissionText(string Key, string Description);
