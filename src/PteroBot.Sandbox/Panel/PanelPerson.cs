namespace PteroBot.Sandbox.Panel;

/// <summary>A panel user that the sandbox knows by name, with the key that he would make on his account page.</summary>
internal sealed record PanelPerson(string Name, string Username, string Email, bool IsRootAdmin, string AccountKey);

/// <summary>Keys that belong to no single person: the two application keys of the administrator, and keys that the panel refuses.</summary>
internal sealed record PanelKeys(string ApplicationFull, string ApplicationReadOnly, string OtherPanelSoftware, string Revoked);

/// <summary>
/// One call to the panel or to a node, or one websocket frame (<c>WS&gt;</c> in, <c>WS&lt;</c> out), for the traffic log.
/// </summary>
internal sealed record PanelExchange(
    string Target, DateTimeOffset At, TimeSpan Took, string Method, string Path, int Status, string? By, string? Request, string? Response);
