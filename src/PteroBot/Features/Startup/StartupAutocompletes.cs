using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Startup;

/// <summary>Suggests the variables that can be changed; values are their names in the environment.</summary>
internal sealed class VariableAutocomplete : RoomAutocomplete<EggVariable>
{
    public override ServerAction Action => ServerAction.ReadStartup;

    public override async Task<IReadOnlyList<EggVariable>> ReadAsync(ClientApi client, ServerId server) => (await client.Startup.GetAsync(server)).Variables;

    protected override string LabelOf(EggVariable item) => $"{item.Name}{(item.IsEditable ? "" : " (read-only)")} · {item.Key} = {StartupTexts.Hint(item)}";

    protected override string ValueOf(EggVariable item) => item.Key;
}

/// <summary>Suggests the images of the server's egg, by name.</summary>
internal sealed class ImageAutocomplete : RoomAutocomplete<ImageChoice>
{
    public override ServerAction Action => ServerAction.ReadStartup;

    public override async Task<IReadOnlyList<ImageChoice>> ReadAsync(ClientApi client, ServerId server) => StartupSearch.ImagesOf(await client.Startup.GetAsync(server));

    protected override string LabelOf(ImageChoice item) => $"{item.Name} · {item.Image}";

    protected override string ValueOf(ImageChoice item) => item.Value;
}
