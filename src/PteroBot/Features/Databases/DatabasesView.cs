using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Databases;

/// <summary>The databases of a server, for the person in the room.</summary>
internal sealed record DatabasesView(Room Room, IReadOnlyList<Database> Databases, int Page = 1, string? Said = null);

/// <summary>One database of a server.</summary>
internal sealed record DatabaseView(Room Room, Database Database, string? Said = null);

internal static class DatabaseSearch
{
    /// <summary>The database that was meant: by what names it in calls, by its name, or by its name without the panel's prefix when only one fits.</summary>
    public static Database? Find(IReadOnlyList<Database> databases, string asked)
    {
        var name = asked.Trim();
        return databases.FirstOrDefault(database => database.Id.ToString() == name)
            ?? databases.FirstOrDefault(database => database.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? databases.FirstOrDefault(database => ShortName(database).Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The name as it was typed: the panel puts <c>s12_</c> in front.</summary>
    public static string ShortName(Database database)
    {
        var mark = database.Name.IndexOf('_', StringComparison.Ordinal);
        return mark > 1 && database.Name[0] == 's' && database.Name.AsSpan(1, mark - 1).IndexOfAnyExceptInRange('0', '9') < 0 ? database.Name[(mark + 1)..] : database.Name;
    }
}
