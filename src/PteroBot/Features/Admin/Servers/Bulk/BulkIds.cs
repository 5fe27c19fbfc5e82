using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Servers.Bulk;

/// <summary>The custom ids of <c>/admin bulk</c>.</summary>
internal static class BulkIds
{
    public const string Area = "bulk";

    public static CustomId Open { get; } = CustomId.Of(Area, "open");

    public static CustomId Ask(string id, int count) => CustomId.Of(Area, "ask", id, count.ToString());

    public static CustomId Begin(string id) => CustomId.Of(Area, "begin", id);

    public static CustomId Cancel(string id) => CustomId.Of(Area, "cancel", id);

    public static CustomId GoOn(string id) => CustomId.Of(Area, "goon", id);

    public static CustomId Refresh(string id) => CustomId.Of(Area, "refresh", id);

    public static CustomId File(string id) => CustomId.Of(Area, "file", id);
}
