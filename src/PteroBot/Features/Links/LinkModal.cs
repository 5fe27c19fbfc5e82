using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Links;

/// <summary>The modal that takes a key: secrets are typed into modals, never into options.</summary>
internal static class LinkModal
{
    public const string Area = "link";
    public const string Here = "here";
    public const string There = "there";
    public const string AddressField = "address";
    public const string KeyField = "key";

    // Discord's limits for a modal's title and a field's label.
    private const int MaxTitle = 45;
    private const int MaxAddress = 300;
    private const int MaxKey = 200;

    /// <summary>For the panel of this place, or with a field for the address where there is none.</summary>
    public static ModalBuilder For(PanelAddress? panel) => panel is null ? Anywhere() : At(panel);

    private static ModalBuilder At(PanelAddress panel) =>
        new ModalBuilder(Cut.To($"Link {PanelPages.Name(panel)}", MaxTitle), CustomId.Of(Area, Here, PanelPages.Mark(panel)))
            .AddTextInput(Key());

    private static ModalBuilder Anywhere() =>
        new ModalBuilder("Link a panel account", CustomId.Of(Area, There))
            .AddTextInput(new TextInputBuilder("Address of the panel", AddressField, placeholder: "https://panel.example.com", maxLength: MaxAddress, required: true))
            .AddTextInput(Key());

    private static TextInputBuilder Key() =>
        new("Account API key", KeyField, placeholder: "ptlc_… from the panel: Account, then API Credentials", maxLength: MaxKey, required: true);
}
