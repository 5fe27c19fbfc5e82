using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Rooms;

/// <summary>Base of the modules that work in one server: opens it for the person who asks, answers or refuses.</summary>
internal abstract class RoomModule(RoomDoor door) : BotModule
{
    protected const string ServerText = "The server";

    /// <summary>Discord's limit for what people type, as the panel's for names.</summary>
    protected const int MaxServer = 191;

    /// <summary>Runs the work in the room. What it refuses, only this person sees.</summary>
    protected async Task InRoomAsync(string server, ServerAction action, Func<Room, Task<Decision<Reply>>> work)
    {
        var opened = await door.OpenAsync(Actor, server, action, Cancellation);
        if (opened.TryGet(out var room, out var refusal)
            && (await RoomFailures.TryAsync(room.Access, () => work(room), Cancellation)).TryGet(out var reply, out refusal))
            await ReplyAsync(reply);
        else
            await RefuseAsync(refusal);
    }
}
