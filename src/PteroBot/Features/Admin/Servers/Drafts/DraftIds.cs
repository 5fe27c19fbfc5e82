using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>The custom ids of a draft's controls. All carry its id and nothing that was typed.</summary>
internal static class DraftIds
{
    public const string Area = "serverdraft";

    public static CustomId Jump(string id) => CustomId.Of(Area, "jump", id);

    public static CustomId Go(string id, DraftStep step) => CustomId.Of(Area, "go", id, step.ToString());

    public static CustomId ToPage(string id, int page) => CustomId.Of(Area, "page", id, page.ToString());

    public static CustomId ToOuterPage(string id, int page) => CustomId.Of(Area, "outer", id, page.ToString());

    public static CustomId Nest(string id) => CustomId.Of(Area, "nest", id);

    public static CustomId Egg(string id) => CustomId.Of(Area, "egg", id);

    public static CustomId Image(string id) => CustomId.Of(Area, "image", id);

    public static CustomId Node(string id) => CustomId.Of(Area, "node", id);

    public static CustomId Locations(string id) => CustomId.Of(Area, "locations", id);

    public static CustomId Address(string id) => CustomId.Of(Area, "address", id);

    public static CustomId Addresses(string id) => CustomId.Of(Area, "addresses", id);

    public static CustomId Flip(string id, string flag) => CustomId.Of(Area, "flip", id, flag);

    public static CustomId Form(string id, string form) => CustomId.Of(Area, "form", id, form);

    public static CustomId Type(string id, string form) => CustomId.Of(Area, "type", id, form);

    public static CustomId Send(string id) => CustomId.Of(Area, "send", id);

    public static CustomId Drop(string id) => CustomId.Of(Area, "drop", id);

    public static CustomId Here(string what) => CustomId.Of(Area, "here", what);
}
