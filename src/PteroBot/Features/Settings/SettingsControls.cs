using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Settings;

/// <summary>Buttons and form of <c>/settings reinstall</c>.</summary>
internal sealed class SettingsControls(SettingsWork settings, AccessControl access, RoomDoor door) : RoomModule(door)
{
    /// <summary>The form comes from memory: Discord does not wait for a panel here.</summary>
    [ComponentInteraction("settings/type/*/*")]
    [Reply(ReplyKind.Modal)]
    [Confirmed]
    public async Task TypeAsync(string server, string confirmation)
    {
        if ((await access.ServerAsync(Actor, server, ServerAction.Reinstall, Cancellation)).TryGet(out var found, out var refusal))
            await OpenAsync(SettingsEmbeds.ReinstallForm(found.Reference, found.Server.Name));
        else
            await RefuseAsync(refusal);
    }

    [ModalInteraction("settings/reinstall/*")]
    [Reply(ReplyKind.Update)]
    public Task ReinstallAsync(string server, SubmittedModal modal) => InRoomAsync(server, ServerAction.Reinstall, async room =>
        room.IsCalled(Typed(SettingsModule.NameField))
            ? Reply.Of(await settings.ReinstallAsync(room, Cancellation))
            : new Explained($"That was not the name {Outside.Code(room.Server.Name)}, so nothing was done."));

    [ComponentInteraction("settings/keep")]
    [Reply(ReplyKind.Update)]
    public Task KeepAsync() => ReplyAsync("It was left alone.");
}
