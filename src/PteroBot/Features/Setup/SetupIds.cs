using PteroBot.Interactions;

namespace PteroBot.Features.Setup;

/// <summary>The custom ids of <c>/setup</c>. Behind the action stands the mark of the panel that the card is about.</summary>
internal static class SetupIds
{
    public const string Area = "setup";
    public const string Add = "add";
    public const string Panel = "panel";
    public const string Default = "default";
    public const string AskRemove = "askremove";
    public const string Remove = "remove";
    public const string Key = "key";
    public const string Forget = "forget";
    public const string Community = "community";
    public const string ForgetCommunity = "forgetcommunity";
    public const string Connection = "connection";
    public const string Check = "check";
    public const string Report = "report";
    public const string Role = "role";
    public const string Channel = "channel";
    public const string Languages = "languages";
    public const string Language = "language";
    public const string Forgetting = "forgetting";

    /// <summary>In the place of a language: that of the guild.</summary>
    public const string GuildLanguage = "guild";

    /// <summary>In the place of a mark, where there is no panel.</summary>
    public const string NoPanel = "none";

    public static CustomId Of(string action, PanelState? panel) => CustomId.Of(Area, action, panel?.Mark ?? NoPanel);
}
