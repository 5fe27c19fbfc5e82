using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Features.Players.Queries;
using PteroBot.Interactions;
using PteroBot.Rooms;

namespace PteroBot.Features.Players;

/// <summary><c>/players</c>: who plays on a server, and how it is asked.</summary>
[Group("players", "Who plays on one of your servers, and how it is counted")]
internal sealed class PlayersModule(PlayersWork players, RoomDoor door) : RoomModule(door)
{
    private const string ByEgg = "egg";
    private const string Off = "off";

    [SlashCommand("list", "Show who plays on a server now")]
    [Cooldown(2)]
    public Task ListAsync([Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server) =>
        InRoomAsync(server, ServerAction.View, async room => PlayersEmbeds.Of(room, await players.LookAsync(room, Cancellation)));

    [SlashCommand("settings", "Choose how the players of a server are counted, or switch it off")]
    [Cooldown(2)]
    public Task SettingsAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("game", "How the server is asked")]
        [Choice("As its egg says", ByEgg)]
        [Choice("Minecraft Java", nameof(GameKind.MinecraftJava))]
        [Choice("Minecraft Bedrock", nameof(GameKind.MinecraftBedrock))]
        [Choice("Source (A2S)", nameof(GameKind.Source))]
        [Choice("Not at all", Off)]
        string? game = null,
        [Summary("port", "The port that answers; 0 takes the game's own")][MinValue(0)][MaxValue(ushort.MaxValue)] int? port = null,
        [Summary("names", "Whether cards show who plays, where the game tells")] bool? names = null) =>
        InRoomAsync(server, ServerAction.Rename, async room => PlayersEmbeds.Settings(room, await players.SetAsync(room, Wish(game, port, names), Cancellation)));

    private static PlayersWish Wish(string? game, int? port, bool? names) => new()
    {
        IsOff = game is null ? null : game == Off,
        Game = Enum.TryParse<GameKind>(game, out var kind) ? kind : null,
        ChangesGame = game is not null && game != Off,
        Port = port,
        Names = names,
    };
}
