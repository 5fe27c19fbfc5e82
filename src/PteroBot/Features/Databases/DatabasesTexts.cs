using System.Text.RegularExpressions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Databases;

/// <summary>What is said about databases.</summary>
internal static partial class DatabasesTexts
{
    public static string Unknown(Room room, string asked) =>
        $"{room.Name} has no database called {Outside.Code(asked)}. Pick one from the list that appears while you type.";

    public static string NoneAllowed(Room room) => $"{room.Name} may have no databases. An administrator of the panel can raise its limit.";

    public static string LimitReached(Room room) =>
        $"{room.Name} has all {Words.Count(room.Limits.Databases ?? 0, "database")} that it may have. Delete one first, or ask an administrator of the panel for more.";

    /// <summary>What the panel would not take; null when it is in order.</summary>
    public static string? Wrong(NewDatabase wanted)
    {
        if (!GoodName().IsMatch(wanted.Name))
            return $"{Outside.Code(wanted.Name)} cannot be a database's name. It takes 3 to 48 letters, digits, `_` and `-`.";
        return GoodHosts().IsMatch(wanted.ConnectionsFrom)
            ? null
            : $"{Outside.Code(wanted.ConnectionsFrom)} is no host. Give an address such as `10.0.0.5`, a part such as `10.0.%`, or `%` for everywhere.";
    }

    /// <summary>Null where the usual sentence fits.</summary>
    public static string? Of(PanelRefusedException refused, Room room, NewDatabase wanted) => refused.Code switch
    {
        "DuplicateDatabaseNameException" => $"{room.Name} already has a database called {Outside.Code(wanted.Name)}.",
        "TooManyDatabasesException" => LimitReached(room),
        "NoSuitableDatabaseHostException" => "The panel has no database server that could hold it. An administrator of the panel has to add one.",
        _ => null,
    };

    public static string NotTyped(Database database) => $"That was not the name {Outside.Code(database.Name)}, so nothing was deleted.";

    [GeneratedRegex(@"^[\p{L}\p{N}_-]{3,48}\z")]
    private static partial Regex GoodName();

    [GeneratedRegex(@"^[\w\-/.%:]{1,60}\z")]
    private static partial Regex GoodHosts();
}
