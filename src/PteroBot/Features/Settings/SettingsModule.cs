using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rooms;

namespace PteroBot.Features.Settings;

/// <summary><c>/settings</c>: name, description and installation of a server.</summary>
[Group("settings", "Name, description and installation of one of your servers")]
internal sealed class SettingsModule(SettingsWork settings, RoomDoor door, TimeProvider clock) : RoomModule(door)
{
    public const string NameField = "name";
    public const int MaxName = 191;
    private const int MaxDescription = 500;

    [SlashCommand("rename", "Change a server's name or description")]
    public Task RenameAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("name", "The new name; left out, it stays")][MaxLength(MaxName)] string? name = null,
        [Summary("description", "The new description; left out, it stays, and a single - removes it")][MaxLength(MaxDescription)] string? description = null) =>
        InRoomAsync(server, ServerAction.Rename, async room => Read(name, description) is var (wanted, text) && (wanted, text) is not (null, null)
            ? Reply.Of(await settings.RenameAsync(room, wanted, text, Cancellation))
            : new Explained("Give a new name, a new description, or both."));

    [SlashCommand("reinstall", "Run a server's installation again; its files can be lost")]
    public Task ReinstallAsync([Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server) =>
        InRoomAsync(server, ServerAction.Reinstall, room => Task.FromResult<Decision<Reply>>(
            SettingsEmbeds.ReinstallQuestion(room, Confirming(CustomId.Of("settings", "type", room.Identifier), clock), clock)));

    private static (string? Name, string? Description) Read(string? name, string? description) =>
        (string.IsNullOrWhiteSpace(name) ? null : name.Trim(), description?.Trim() is "-" ? "" : description?.Trim());
}
