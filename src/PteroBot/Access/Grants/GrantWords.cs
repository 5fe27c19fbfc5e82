using PteroBot.Rendering;

namespace PteroBot.Access.Grants;

/// <summary>A thing that can be granted, in the words that people choose it by.</summary>
/// <param name="Key">In options and custom ids: <c>console-write</c>.</param>
/// <param name="Label">In lists: <c>console write</c>.</param>
/// <param name="Actions">What it gives.</param>
internal sealed record GrantWord(string Key, string Label, params IReadOnlyList<ServerAction> Actions);

/// <summary>Granted actions in plain words.</summary>
internal static class GrantWords
{
    /// <summary>Everything that can be granted, each action once.</summary>
    public static IReadOnlyList<GrantWord> All { get; } =
    [
        new("view", "view", ServerAction.View),
        new("start", "start", ServerAction.Start),
        new("stop", "stop", ServerAction.Stop),
        new("restart", "restart", ServerAction.Restart),
        new("kill", "kill", ServerAction.Kill),
        new("console-read", "console read", ServerAction.ReadConsole),
        new("console-write", "console write", ServerAction.Command),
        new("activity", "activity", ServerAction.ReadActivity),
        new("backups-read", "backups read", ServerAction.ReadBackups),
        new("backups-create", "backups create", ServerAction.CreateBackup),
        new("backups-download", "backups download", ServerAction.DownloadBackup),
        new("backups-restore", "backups restore", ServerAction.RestoreBackup),
        new("backups-delete", "backups delete", ServerAction.DeleteBackup),
        new("files-read", "files read", ServerAction.ReadFiles),
        new("files-change", "files change", ServerAction.ChangeFiles),
        new("schedules-read", "schedules read", ServerAction.ReadSchedules),
        new("schedules-change", "schedules change", ServerAction.CreateSchedule, ServerAction.UpdateSchedule, ServerAction.DeleteSchedule),
        new("startup-read", "startup read", ServerAction.ReadStartup),
        new("startup-change", "startup change", ServerAction.EditStartup, ServerAction.ChooseImage),
        new("databases-read", "databases read", ServerAction.ReadDatabases),
        new("databases-password", "databases passwords", ServerAction.ReadDatabasePassword),
        new("databases-change", "databases change", ServerAction.CreateDatabase, ServerAction.RotateDatabasePassword, ServerAction.DeleteDatabase),
        new("network-read", "network read", ServerAction.ReadNetwork),
        new("network-change", "network change", ServerAction.AddAddress, ServerAction.EditAddress, ServerAction.RemoveAddress),
        new("rename", "rename", ServerAction.Rename),
        new("reinstall", "reinstall", ServerAction.Reinstall),
    ];

    /// <summary>Ready-made sets.</summary>
    public static IReadOnlyList<GrantWord> Sets { get; } =
    [
        new("viewer", "viewer", ServerAction.View, ServerAction.ReadConsole),
        new("operator", "operator", ServerAction.View, ServerAction.Start, ServerAction.Stop, ServerAction.Restart, ServerAction.ReadConsole),
        new("moderator", "moderator", ServerAction.View, ServerAction.Start, ServerAction.Stop, ServerAction.Restart, ServerAction.Kill, ServerAction.ReadConsole,
            ServerAction.Command, ServerAction.ReadActivity, ServerAction.ReadBackups, ServerAction.CreateBackup),
        new("builder", "builder", ServerAction.View, ServerAction.Start, ServerAction.Stop, ServerAction.Restart, ServerAction.ReadConsole, ServerAction.Command,
            ServerAction.ReadBackups, ServerAction.CreateBackup, ServerAction.ReadFiles, ServerAction.ChangeFiles, ServerAction.ReadStartup, ServerAction.EditStartup),
    ];

    /// <summary>Reads words and sets with commas; false with the first one that is neither.</summary>
    public static bool TryRead(string typed, out IReadOnlyList<ServerAction> actions, out string wrong)
    {
        var found = new List<ServerAction>();
        (actions, wrong) = (found, "");
        foreach (var word in typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Find(word) is not { } known)
            {
                wrong = word;
                return false;
            }
            found.AddRange(known.Actions.Where(action => !found.Contains(action)));
        }
        return true;
    }

    /// <summary>The word or set that is called so.</summary>
    public static GrantWord? Find(string text)
    {
        var tidy = text.Trim().Replace(' ', '-');
        return All.Concat(Sets).FirstOrDefault(word => word.Key.Equals(tidy, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Actions as words, in the order of <see cref="All"/>. Words that are given in part are said action by action.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<ServerAction> actions) =>
        [.. All.Where(word => word.Actions.Any(actions.Contains)).Select(word => word.Actions.All(actions.Contains)
            ? word.Label
            : $"{word.Label} (only {Words.Join([.. word.Actions.Where(actions.Contains).Select(Doing)])})")];

    /// <summary>In a sentence after <c>to</c>: <c>restart</c>, <c>read the console of</c>.</summary>
    public static string Doing(ServerAction action) => action switch
    {
        ServerAction.View => "see",
        ServerAction.Start => "start",
        ServerAction.Stop => "stop",
        ServerAction.Restart => "restart",
        ServerAction.Kill => "kill",
        ServerAction.Rename => "rename",
        ServerAction.Reinstall => "reinstall",
        ServerAction.ReadConsole => "read the console of",
        ServerAction.Command => "send commands to",
        ServerAction.ReadActivity => "see the activity of",
        ServerAction.ReadBackups => "see the backups of",
        ServerAction.CreateBackup => "make backups of",
        ServerAction.DownloadBackup => "download backups of",
        ServerAction.RestoreBackup => "restore backups of",
        ServerAction.DeleteBackup => "delete or lock backups of",
        ServerAction.ReadFiles => "read the files of",
        ServerAction.ChangeFiles => "change the files of",
        ServerAction.ReadSchedules => "see the schedules of",
        ServerAction.CreateSchedule => "make schedules on",
        ServerAction.UpdateSchedule => "change or run the schedules of",
        ServerAction.DeleteSchedule => "delete schedules of",
        ServerAction.ReadStartup => "see the variables of",
        ServerAction.EditStartup => "change the variables of",
        ServerAction.ChooseImage => "choose the image of",
        ServerAction.ReadDatabases => "see the databases of",
        ServerAction.CreateDatabase => "make databases on",
        ServerAction.ReadDatabasePassword => "see database passwords of",
        ServerAction.RotateDatabasePassword => "change database passwords of",
        ServerAction.DeleteDatabase => "delete databases of",
        ServerAction.ReadNetwork => "see the addresses of",
        ServerAction.AddAddress => "add addresses to",
        ServerAction.EditAddress => "change the addresses of",
        ServerAction.RemoveAddress => "remove addresses of",
        _ => "do that with",
    };

    /// <summary>Which commands the grants allow, in words; patterns were typed by an administrator and are escaped all the same.</summary>
    public static string Commands(IReadOnlyList<RoleGrant> given)
    {
        var rules = given.Select(grant => grant.Terms.Commands).OfType<CommandRules>().ToList();
        return rules.Count == 0 ? "nothing" : Words.Join([.. rules.Select(Of).Distinct()]);
    }

    /// <summary>One rule in words.</summary>
    public static string Of(CommandRules rules) => $"{(rules.IsAllowList ? "only" : "everything but")} {Words.Join([.. rules.Patterns.Select(pattern => Outside.Code(pattern))])}";
}
