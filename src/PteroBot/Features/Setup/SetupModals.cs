using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Setup;

/// <summary>What is typed during the set-up.</summary>
internal static class SetupModals
{
    public const string AddressField = "address";
    public const string KeyField = "key";

    private const int MaxTitle = 45;

    public static ModalBuilder Panel(PanelAddress? current) =>
        new ModalBuilder("Panel of this Discord server", CustomId.Of(SetupModule.Area, SetupModule.Panel))
            .AddTextInput(new TextInputBuilder("Address", AddressField, placeholder: "https://panel.example.com", maxLength: 300, required: true,
                value: current?.ToString()));

    public static ModalBuilder Key(PanelAddress panel) =>
        new ModalBuilder(Cut.To($"Key for {PanelPages.Name(panel)}", MaxTitle), CustomId.Of(SetupModule.Area, SetupModule.Key, PanelPages.Mark(panel)))
            .AddTextInput(new TextInputBuilder("Application API key", KeyField, placeholder: "ptla_… from the panel: Admin, then Application API",
                maxLength: 200, required: true));

    public static ModalBuilder Community(PanelAddress panel) =>
        new ModalBuilder(Cut.To($"Community key for {PanelPages.Name(panel)}", MaxTitle), CustomId.Of(SetupModule.Area, SetupModule.Community, PanelPages.Mark(panel)))
            .AddTextInput(new TextInputBuilder("Account API key", KeyField, placeholder: "ptlc_… of the account whose servers are shared", maxLength: 200, required: true));
}
