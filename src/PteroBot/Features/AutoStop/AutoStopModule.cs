using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rooms;

namespace PteroBot.Features.AutoStop;

/// <summary><c>/autostop</c>: stops a server when nobody has played for a while.</summary>
[Group("autostop", "Stop a server when nobody has played on it for a while")]
[CommandContextType(InteractionContextType.Guild)]
[GuildOnly]
internal sealed class AutoStopModule(AutoStopDesk desk, RoomDoor door) : RoomModule(door)
{
    private const int UsualMinutes = 30;
    private const int UsualWarning = 2;
    private const int Day = 1440;

    [SlashCommand("set", "Stop a server when it is empty; it is announced here")]
    public Task SetAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("minutes", "How long nobody has to play; 30 when left out")][MinValue(1)][MaxValue(Day)] int? minutes = null,
        [Summary("warn", "How many minutes before it is announced; 2 when left out, 0 not at all")][MinValue(0)][MaxValue(60)] int? warn = null,
        [Summary("say", "A console command that announces it there too, such as say")][MaxLength(50)] string? say = null) =>
        InRoomAsync(server, ServerAction.Stop, room => desk.SetAsync(room, Wish(minutes ?? UsualMinutes, warn, say), Cancellation));

    [SlashCommand("show", "Show whether a server is stopped when it is empty, and when")]
    public Task ShowAsync([Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server) =>
        InRoomAsync(server, ServerAction.View, room => desk.ShowAsync(room, Cancellation));

    [SlashCommand("remove", "Do not stop a server any more when it is empty")]
    public Task RemoveAsync([Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server) =>
        InRoomAsync(server, ServerAction.Stop, room => desk.RemoveAsync(room, Cancellation));

    private AutoStopWish Wish(int minutes, int? warn, string? say) =>
        new(minutes, warn ?? Math.Min(UsualWarning, minutes - 1), string.IsNullOrWhiteSpace(say) ? null : say.Trim(), Context.Interaction.ChannelId ?? 0);
}
