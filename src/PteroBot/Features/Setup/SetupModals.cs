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
    public const string HeadersField = "headers";
    public const string CertificateField = "certificate";

    private const int MaxTitle = 45;

    public static ModalBuilder Panel() =>
        new ModalBuilder("A panel of this Discord server", CustomId.Of(SetupIds.Area, SetupIds.Add))
            .AddTextInput(new TextInputBuilder("Address", AddressField, placeholder: "https://panel.example.com", maxLength: 300, required: true));

    public static ModalBuilder Key(PanelAddress panel) =>
        new ModalBuilder(Title("Key for", panel), CustomId.Of(SetupIds.Area, SetupIds.Key, PanelPages.Mark(panel)))
            .AddTextInput(new TextInputBuilder("Application API key", KeyField, placeholder: "ptla_… from the panel: Admin, then Application API",
                maxLength: 200, required: true));

    public static ModalBuilder Community(PanelAddress panel) =>
        new ModalBuilder(Title("Shared key for", panel), CustomId.Of(SetupIds.Area, SetupIds.Community, PanelPages.Mark(panel)))
            .AddTextInput(new TextInputBuilder("Account API key that /access acts with", KeyField, placeholder: "ptlc_… of an account that has just the servers to be shared",
                maxLength: 200, required: true));

    public static ModalBuilder Connection(PanelAddress panel) =>
        new ModalBuilder(Title("Way to", panel), CustomId.Of(SetupIds.Area, SetupIds.Connection, PanelPages.Mark(panel)))
            .AddTextInput(new TextInputBuilder("Headers with every request", HeadersField, TextInputStyle.Paragraph,
                placeholder: "CF-Access-Client-Id: …\nOne per line. Empty leaves them as they are, - takes them away.", maxLength: 4000, required: false))
            .AddTextInput(new TextInputBuilder("Certificate", CertificateField, TextInputStyle.Paragraph,
                placeholder: "PEM text to trust, or a SHA-256 fingerprint to accept only that one. - takes it away.", maxLength: 4000, required: false));

    private static string Title(string what, PanelAddress panel) => Cut.To($"{what} {PanelPages.Name(panel)}", MaxTitle);
}
