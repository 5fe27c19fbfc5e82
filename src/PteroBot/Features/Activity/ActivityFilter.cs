namespace PteroBot.Features.Activity;

/// <summary>A part of an activity log that people ask for.</summary>
/// <param name="Key">In custom ids and options.</param>
/// <param name="Label">On the menu.</param>
/// <param name="Part">The beginning of the events' names.</param>
internal sealed record ActivityFilter(string Key, string Label, string Part)
{
    public static readonly IReadOnlyList<ActivityFilter> OfServers =
    [
        new("power", "Power", "server:power"),
        new("console", "Console commands", "server:console"),
        new("files", "Files", "server:file"),
        new("sftp", "Files over SFTP", "server:sftp"),
        new("backups", "Backups", "server:backup"),
        new("databases", "Databases", "server:database"),
        new("schedules", "Schedules", "server:schedule"),
        new("tasks", "Tasks of schedules", "server:task"),
        new("network", "Network", "server:allocation"),
        new("subusers", "Subusers", "server:subuser"),
        new("startup", "Startup", "server:startup"),
        new("settings", "Settings", "server:settings"),
        new("reinstall", "Reinstallations", "server:reinstall"),
    ];

    public static readonly IReadOnlyList<ActivityFilter> OfAccounts =
    [
        new("signin", "Signing in", "auth:"),
        new("keys", "API keys", "user:api-key"),
        new("sshkeys", "SSH keys", "user:ssh-key"),
        new("account", "E-mail and password", "user:account"),
        new("twofactor", "Two-factor authentication", "user:two-factor"),
    ];

    /// <summary>Null for everything, and for what nobody knows.</summary>
    public static ActivityFilter? Find(string? key) => OfServers.Concat(OfAccounts).FirstOrDefault(filter => filter.Key == key);
}
