using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Startup;

/// <summary>Reads and changes how servers start.</summary>
internal sealed class StartupWork(AuditLog audit, RoomShelf<EggVariable> variables, RoomShelf<ImageChoice> images)
{
    public async Task<StartupView> ShowAsync(Room room, int page, CancellationToken cancellationToken)
    {
        var startup = await room.Client.Startup.GetAsync(room.Id, cancellationToken);
        variables.Put(room.Access, startup.Variables);
        images.Put(room.Access, StartupSearch.ImagesOf(startup));
        return new StartupView(room, startup, page);
    }

    /// <summary>Sets a variable; without a value it goes back to its default. What cannot work is refused before the panel is asked: a key that it does not know breaks it.</summary>
    public async Task<Decision<StartupView>> SetAsync(Room room, string asked, string? value, CancellationToken cancellationToken)
    {
        var before = await ShowAsync(room, 1, cancellationToken);
        if (StartupSearch.Find(before.Startup.Variables, asked) is not { } variable)
            return new Explained(StartupTexts.Unknown(room, asked));
        if (!variable.IsEditable)
            return new Explained(StartupTexts.ReadOnly(variable));
        try
        {
            var sent = new VariableValue(variable.Key, value ?? variable.DefaultValue);
            await audit.ChangeAsync(room.Access, "startup.set", variable.Key, token => room.Client.Startup.SetVariableAsync(room.Id, sent, token), cancellationToken);
        }
        catch (PanelRefusedException refused) when (refused.Fields.Count > 0)
        {
            return new Explained(StartupTexts.Broken(variable, refused.Fields[0].Detail));
        }
        return await ShowAsync(room, 1, cancellationToken) with { Said = StartupTexts.Set(variable, value) };
    }

    public async Task<Decision<StartupView>> ChooseImageAsync(Room room, string asked, CancellationToken cancellationToken)
    {
        var before = await ShowAsync(room, 1, cancellationToken);
        var choices = StartupSearch.ImagesOf(before.Startup);
        if (before.ImageName is null)
            return new Explained(StartupTexts.ImageFixed(room));
        if (StartupSearch.Find(choices, asked) is not { } image)
            return new Explained(StartupTexts.NoSuchImage(asked, choices));
        await audit.ChangeAsync(room.Access, "startup.image", image.Name,
            token => room.Client.Settings.SetDockerImageAsync(room.Id, new DockerImageChoice(image.Image), token), cancellationToken);
        var after = new Room(room.Access, room.Server with { DockerImage = image.Image });
        return before with { Room = after, Said = $"{after.Name} runs in {Outside.Code(image.Name)} from its next start on." };
    }
}
