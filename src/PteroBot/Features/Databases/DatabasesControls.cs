using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Databases;

/// <summary>Menus, buttons and forms of <c>/databases</c>.</summary>
internal sealed class DatabasesControls(DatabasesWork databases, RoomDoor door, TimeProvider clock) : RoomModule(door)
{
    public static CustomId Rotate(DatabaseView view) => CustomId.Of("databases", "rotate", view.Room.Identifier, view.Database.Id.ToString());

    public static CustomId Delete(DatabaseView view) => CustomId.Of("databases", "type", view.Room.Identifier, view.Database.Id.ToString(), Shortened(view.Database.Name));

    [ComponentInteraction("databases/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string server, string page) => InRoomAsync(server, ServerAction.ReadDatabases, async room =>
        DatabasesEmbeds.List(await databases.ListAsync(room, PageButtons.NumberOf(page), Cancellation)));

    /// <summary>A message of its own: the list may stay when the password has gone.</summary>
    [ComponentInteraction("databases/open/*")]
    public Task OpenAsync(string server) => InRoomAsync(server, ServerAction.ReadDatabasePassword, async room =>
        DatabasesModule.Secret(await databases.OpenAsync(room, Chosen.FirstOrDefault() ?? "", Cancellation)));

    [ComponentInteraction("databases/new/*")]
    [Reply(ReplyKind.Modal)]
    public Task NewAsync(string server) => OpenAsync(DatabasesModule.NewForm(server));

    [ModalInteraction("databases/create/*")]
    public Task CreateAsync(string server, SubmittedModal modal) => InRoomAsync(server, ServerAction.CreateDatabase, async room =>
        DatabasesModule.Secret(await databases.CreateAsync(room, new NewDatabase(Typed(DatabasesModule.NameField).Trim(), Typed(DatabasesModule.HostsField).Trim()), Cancellation)));

    [ComponentInteraction("databases/ask/*/*")]
    public Task AskAsync(string server, string database) => InRoomAsync(server, ServerAction.RotateDatabasePassword, async room =>
        (await databases.FindAsync(room, database, Cancellation)).TryGet(out var found, out var refusal)
            ? DatabasesEmbeds.RotateQuestion(found, Confirming(Rotate(found), clock), clock)
            : refusal);

    [ComponentInteraction("databases/rotate/*/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task RotateAsync(string server, string database, string confirmation) => InRoomAsync(server, ServerAction.RotateDatabasePassword, async room =>
        (await databases.FindAsync(room, database, Cancellation)).TryGet(out var found, out var refusal)
            ? DatabasesEmbeds.Secret(await databases.RotateAsync(found, Cancellation))
            : refusal);

    [ComponentInteraction("databases/drop/*")]
    public Task DropAsync(string server) => InRoomAsync(server, ServerAction.DeleteDatabase, async room =>
        (await databases.FindAsync(room, Chosen.FirstOrDefault() ?? "", Cancellation)).TryGet(out var found, out var refusal)
            ? DatabasesEmbeds.DeleteQuestion(found, Confirming(Delete(found), clock), clock)
            : refusal);

    [ComponentInteraction("databases/type/*/*/*/*")]
    [Reply(ReplyKind.Modal)]
    [Confirmed]
    public Task TypeAsync(string server, string database, string name, string confirmation) =>
        OpenAsync(DatabasesEmbeds.DeleteForm(server, database, PressedId.Arguments[2]));

    [ModalInteraction("databases/delete/*/*")]
    [Reply(ReplyKind.Update)]
    public Task DeleteAsync(string server, string database, SubmittedModal modal) => InRoomAsync(server, ServerAction.DeleteDatabase, async room =>
    {
        if (!(await databases.FindAsync(room, database, Cancellation)).TryGet(out var found, out var refusal))
            return refusal;
        if (Typed(DatabasesModule.NameField).Trim() is var typed && typed != found.Database.Name && typed != DatabaseSearch.ShortName(found.Database) && typed != Shortened(found.Database.Name))
            return new Explained(DatabasesTexts.NotTyped(found.Database));
        return DatabasesEmbeds.List(await databases.DeleteAsync(found, Cancellation));
    });

    [ComponentInteraction("databases/keep")]
    [Reply(ReplyKind.Update)]
    public Task KeepAsync() => ReplyAsync("It was left alone.");

    // The form says what to type; the id has room for so much of it.
    private static string Shortened(string name) => name.Length <= 30 ? name : name[..30];
}
