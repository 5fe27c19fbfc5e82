using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Databases;

/// <summary>Reads and changes the databases of servers. Passwords go to the person's answer and nowhere else.</summary>
internal sealed class DatabasesWork(AuditLog audit, RoomShelf<Database> shelf)
{
    public async Task<DatabasesView> ListAsync(Room room, int page, CancellationToken cancellationToken)
    {
        var databases = await room.Client.Databases.ListAsync(room.Id, cancellationToken: cancellationToken);
        shelf.Put(room.Access, databases);
        return new DatabasesView(room, databases, page);
    }

    public async Task<Decision<DatabaseView>> FindAsync(Room room, string asked, CancellationToken cancellationToken) =>
        DatabaseSearch.Find((await ListAsync(room, 1, cancellationToken)).Databases, asked) is { } database
            ? new DatabaseView(room, database)
            : new Explained(DatabasesTexts.Unknown(room, asked));

    public async Task<Decision<DatabaseView>> CreateAsync(Room room, NewDatabase wanted, CancellationToken cancellationToken)
    {
        if (DatabasesTexts.Wrong(wanted) is { } wrong)
            return new Explained(wrong);
        if (room.Limits.Databases is 0)
            return new Explained(DatabasesTexts.NoneAllowed(room));
        try
        {
            var made = await audit.ChangeAsync(room.Access, "databases.create", wanted.Name, token => room.Client.Databases.CreateAsync(room.Id, wanted, token), cancellationToken);
            await ForgetAsync(room, cancellationToken);
            return new DatabaseView(room, made, $"The database **{Rendering.Outside.Text(made.Name)}** is there.");
        }
        catch (PanelRefusedException refused) when (DatabasesTexts.Of(refused, room, wanted) is { } sentence)
        {
            return new Explained(sentence);
        }
    }

    /// <summary>With its password, if this person may see it.</summary>
    public async Task<Decision<DatabaseView>> OpenAsync(Room room, string asked, CancellationToken cancellationToken)
    {
        var databases = await room.Client.Databases.ListAsync(room.Id, DatabaseIncludes.Password, cancellationToken);
        shelf.Put(room.Access, [.. databases.Select(database => database with { Password = null })]);
        return DatabaseSearch.Find(databases, asked) is { } database ? new DatabaseView(room, database) : new Explained(DatabasesTexts.Unknown(room, asked));
    }

    public async Task<DatabaseView> RotateAsync(DatabaseView view, CancellationToken cancellationToken)
    {
        var (room, database) = (view.Room, view.Database);
        var rotated = await audit.ChangeAsync(room.Access, "databases.rotate", database.Name,
            token => room.Client.Databases.RotatePasswordAsync(room.Id, database.Id, token), cancellationToken);
        return view with { Database = rotated, Said = "It has a new password. Whatever uses the old one has to be told." };
    }

    public async Task<DatabasesView> DeleteAsync(DatabaseView view, CancellationToken cancellationToken)
    {
        var (room, database) = (view.Room, view.Database);
        await audit.ChangeAsync(room.Access, "databases.delete", database.Name, token => room.Client.Databases.DeleteAsync(room.Id, database.Id, token), cancellationToken);
        return await ListAsync(room, 1, cancellationToken) with { Said = $"**{Rendering.Outside.Text(database.Name)}** and everything in it is deleted." };
    }

    /// <summary>What is suggested next has to know the new one; whoever may not list is suggested nothing anyway.</summary>
    private async Task ForgetAsync(Room room, CancellationToken cancellationToken)
    {
        if (room.Allows(ServerAction.ReadDatabases))
            await ListAsync(room, 1, cancellationToken);
    }
}
