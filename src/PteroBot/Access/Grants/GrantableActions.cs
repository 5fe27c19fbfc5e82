using System.Collections.Frozen;

namespace PteroBot.Access.Grants;

/// <summary>
/// What can be granted. Subusers cannot: whoever is one keeps their access to the panel after the grant is gone. An action that is not here is never granted.
/// </summary>
internal static class GrantableActions
{
    private static readonly FrozenDictionary<ServerAction, ServerAction[]> Table = new Dictionary<ServerAction, ServerAction[]>
    {
        [ServerAction.View] = [],
        [ServerAction.Start] = [],
        [ServerAction.Stop] = [],
        [ServerAction.Restart] = [],
        [ServerAction.Kill] = [],
        [ServerAction.ReadConsole] = [],
        [ServerAction.Command] = [],
        [ServerAction.ReadActivity] = [],
        [ServerAction.ReadBackups] = [],
        [ServerAction.CreateBackup] = [ServerAction.ReadBackups],
        [ServerAction.DownloadBackup] = [ServerAction.ReadBackups],
        [ServerAction.RestoreBackup] = [ServerAction.ReadBackups],
        [ServerAction.DeleteBackup] = [ServerAction.ReadBackups],
        [ServerAction.ReadFiles] = [],
        [ServerAction.ChangeFiles] = [ServerAction.ReadFiles],
        [ServerAction.ReadSchedules] = [],
        [ServerAction.CreateSchedule] = [ServerAction.ReadSchedules],
        [ServerAction.UpdateSchedule] = [ServerAction.ReadSchedules],
        [ServerAction.DeleteSchedule] = [ServerAction.ReadSchedules],
        [ServerAction.ReadStartup] = [],
        [ServerAction.EditStartup] = [ServerAction.ReadStartup],
        [ServerAction.ChooseImage] = [ServerAction.ReadStartup],
        [ServerAction.ReadDatabases] = [],
        [ServerAction.CreateDatabase] = [ServerAction.ReadDatabases, ServerAction.ReadDatabasePassword],
        [ServerAction.ReadDatabasePassword] = [ServerAction.ReadDatabases],
        [ServerAction.RotateDatabasePassword] = [ServerAction.ReadDatabases, ServerAction.ReadDatabasePassword],
        [ServerAction.DeleteDatabase] = [ServerAction.ReadDatabases],
        [ServerAction.ReadNetwork] = [],
        [ServerAction.AddAddress] = [ServerAction.ReadNetwork],
        [ServerAction.EditAddress] = [ServerAction.ReadNetwork],
        [ServerAction.RemoveAddress] = [ServerAction.ReadNetwork],
        [ServerAction.Rename] = [],
        [ServerAction.Reinstall] = [],
    }.ToFrozenDictionary();

    public static bool Has(ServerAction action) => Table.ContainsKey(action);

    /// <summary>The action and what comes with it. Seeing the server and its state comes with everything.</summary>
    public static IEnumerable<ServerAction> With(ServerAction action) =>
        Table.TryGetValue(action, out var others) ? [action, ServerAction.View, .. others] : [];
}
