using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Requests;

/// <summary>What is typed for requests.</summary>
internal static class RequestForms
{
    public const string NameField = "name";
    public const string EmailField = "email";
    public const string ReasonField = "reason";

    private const int MaxTitle = 45;

    public static ModalBuilder Ask(ServerTemplate template, bool isLinked)
    {
        var form = new ModalBuilder(Cut.To($"Ask for {template.Name}", MaxTitle), CustomId.Of(RequestIds.Area, RequestIds.Ask, template.Name))
            .AddTextInput(new TextInputBuilder("What shall it be called?", NameField, maxLength: RequestBook.MaxServerName, required: true));
        return isLinked ? form : form.AddTextInput(new TextInputBuilder("Your e-mail, for a new panel account", EmailField,
            placeholder: Cut.To($"If you have an account at {PanelPages.Name(PanelAddress.Parse(template.Panel))}, close this and use /link first", 100), maxLength: 191, required: true));
    }

    public static ModalBuilder Deny(string id) => new ModalBuilder("Say no", CustomId.Of(RequestIds.Area, RequestIds.Deny, id))
        .AddTextInput(new TextInputBuilder("Why? The member is told", ReasonField, TextInputStyle.Paragraph, maxLength: 300, required: false));
}
