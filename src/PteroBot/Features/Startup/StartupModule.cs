using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rooms;

namespace PteroBot.Features.Startup;

/// <summary><c>/startup</c>: the command, the image and the variables of a server.</summary>
[Group("startup", "How one of your servers starts: its command, its image, its variables")]
internal sealed class StartupModule(StartupWork startup, RoomDoor door) : RoomModule(door)
{
    public const string ValueField = "value";

    /// <summary>What the panel's own column holds is larger, but no variable of an egg is.</summary>
    public const int MaxValue = 1000;

    [SlashCommand("show", "Show the start command, the image and the variables with their rules")]
    public Task ShowAsync([Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server) =>
        InRoomAsync(server, ServerAction.ReadStartup, async room => StartupEmbeds.Of(await startup.ShowAsync(room, 1, Cancellation)));

    [SlashCommand("set", "Set a variable; it counts from the next start on")]
    public Task SetAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("variable", "The variable")][Autocomplete(typeof(VariableAutocomplete))][MaxLength(191)] string variable,
        [Summary("value", "The new value; left out, it goes back to its default")][MaxLength(MaxValue)] string? value = null) =>
        SetInRoomAsync(server, variable, value);

    [SlashCommand("image", "Choose the image that the server runs in")]
    public Task ImageAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("image", "The image")][Autocomplete(typeof(ImageAutocomplete))][MaxLength(191)] string image) =>
        ChooseInRoomAsync(server, image);

    private Task SetInRoomAsync(string server, string variable, string? value) => InRoomAsync(server, ServerAction.EditStartup, async room =>
        Answer(await startup.SetAsync(room, variable, value, Cancellation)));

    private Task ChooseInRoomAsync(string server, string image) => InRoomAsync(server, ServerAction.ChooseImage, async room =>
        Answer(await startup.ChooseImageAsync(room, image, Cancellation)));

    internal static Decision<Reply> Answer(Decision<StartupView> done) => done.TryGet(out var view, out var refusal) ? StartupEmbeds.Of(view) : refusal;
}

/// <summary>The menus, pages and forms under the page of <c>/startup</c>.</summary>
internal sealed class StartupControls(StartupWork startup, StartupForms forms, RoomDoor door) : RoomModule(door)
{
    [ComponentInteraction("startup/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string server, string page) => InRoomAsync(server, ServerAction.ReadStartup, async room =>
        StartupEmbeds.Of(await startup.ShowAsync(room, PageButtons.NumberOf(page), Cancellation)));

    /// <summary>The form comes from memory: Discord does not wait for a panel here.</summary>
    [ComponentInteraction("startup/pick/*")]
    [Reply(ReplyKind.Modal)]
    public async Task PickAsync(string server)
    {
        if ((await forms.FindAsync(Actor, server, Chosen.FirstOrDefault() ?? "", Cancellation)).TryGet(out var form, out var refusal))
            await OpenAsync(form);
        else
            await RefuseAsync(refusal);
    }

    [ModalInteraction("startup/save/*/*")]
    [Reply(ReplyKind.Update)]
    public Task SaveAsync(string server, string variable, SubmittedModal modal) => InRoomAsync(server, ServerAction.EditStartup, async room =>
        StartupModule.Answer(await startup.SetAsync(room, PressedId.Arguments[1], Typed(StartupModule.ValueField), Cancellation)));

    [ComponentInteraction("startup/image/*")]
    [Reply(ReplyKind.Update)]
    public Task ImageAsync(string server) => InRoomAsync(server, ServerAction.ChooseImage, async room =>
        StartupModule.Answer(await startup.ChooseImageAsync(room, Chosen.FirstOrDefault() ?? "", Cancellation)));
}
