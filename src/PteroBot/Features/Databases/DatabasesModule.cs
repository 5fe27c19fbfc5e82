using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Databases;

/// <summary><c>/databases</c>. Every answer is for one person alone: some hold passwords.</summary>
[Group("databases", "The databases of one of your servers")]
internal sealed class DatabasesModule(DatabasesWork databases, RoomDoor door, TimeProvider clock) : RoomModule(door)
{
    public const string NameField = "name";
    public const string HostsField = "hosts";
    public const int MaxName = 48;
    public const int MaxHosts = 60;

    private const string DatabaseText = "The database";

    [SlashCommand("list", "List the databases, and how many there may be")]
    public Task ListAsync([Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server) =>
        InRoomAsync(server, ServerAction.ReadDatabases, async room => DatabasesEmbeds.List(await databases.ListAsync(room, 1, Cancellation)));

    [SlashCommand("create", "Make a database")]
    public Task CreateAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("name", "3 to 48 letters, digits, _ and -; the panel puts a prefix in front")][MaxLength(MaxName)] string name,
        [Summary("hosts", "From where connections are taken: an address, 10.0.%, or % for everywhere (the default)")][MaxLength(MaxHosts)] string hosts = "%") =>
        InRoomAsync(server, ServerAction.CreateDatabase, async room => Secret(await databases.CreateAsync(room, new NewDatabase(name.Trim(), hosts.Trim()), Cancellation)));

    [SlashCommand("password", "Show how to connect, with the password; only you see it")]
    public Task PasswordAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("database", DatabaseText)][Autocomplete(typeof(DatabaseAutocomplete))][MaxLength(191)] string database) =>
        InRoomAsync(server, ServerAction.ReadDatabasePassword, async room => Secret(await databases.OpenAsync(room, database, Cancellation)));

    [SlashCommand("rotate", "Give a database a new password")]
    public Task RotateAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("database", DatabaseText)][Autocomplete(typeof(DatabaseAutocomplete))][MaxLength(191)] string database) =>
        InRoomAsync(server, ServerAction.RotateDatabasePassword, async room => (await databases.FindAsync(room, database, Cancellation)).TryGet(out var found, out var refusal)
            ? DatabasesEmbeds.RotateQuestion(found, Confirming(DatabasesControls.Rotate(found), clock), clock)
            : refusal);

    [SlashCommand("delete", "Delete a database with everything in it")]
    public Task DeleteAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("database", DatabaseText)][Autocomplete(typeof(DatabaseAutocomplete))][MaxLength(191)] string database) =>
        InRoomAsync(server, ServerAction.DeleteDatabase, async room => (await databases.FindAsync(room, database, Cancellation)).TryGet(out var found, out var refusal)
            ? DatabasesEmbeds.DeleteQuestion(found, Confirming(DatabasesControls.Delete(found), clock), clock)
            : refusal);

    internal static Decision<Reply> Secret(Decision<DatabaseView> done) => done.TryGet(out var view, out var refusal) ? DatabasesEmbeds.Secret(view) : refusal;

    internal static ModalBuilder NewForm(string server) => new ModalBuilder("New database", CustomId.Of("databases", "create", server))
        .AddTextInput(new TextInputBuilder("Name", NameField, placeholder: "3 to 48 letters, digits, _ and -", minLength: 3, maxLength: MaxName, required: true))
        .AddTextInput(new TextInputBuilder("Connections from", HostsField, placeholder: "An address, 10.0.%, or % for everywhere", maxLength: MaxHosts, required: true, value: "%"));
}
