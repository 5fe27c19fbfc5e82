using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Pages of the activity log, of an account or of a server.</summary>
internal static class ActivityJson
{
    private static readonly ListQuery<Activity> Query =
        new ListQuery<Activity>(("event", activity => activity.Event)).Sort("timestamp", activity => activity.At);

    public static Answer Page(Call call, IEnumerable<Activity> activities) =>
        Paging.Page(call, Query.Apply(call, activities), activity => Of(call, activity), perPage: 25, max: 100, linksKeepQuery: true);

    private static JsonObject Of(Call call, Activity activity)
    {
        var attributes = new JsonObject { ["id"] = Hashes.Sha1(activity.Id.ToString()) };
        if (!call.World.IsPelican)
            attributes["batch"] = null;
        attributes["event"] = activity.Event;
        attributes["is_api"] = activity.IsApi;
        attributes["ip"] = activity.Actor == call.User || call.User.RootAdmin ? activity.Ip : null;
        attributes["description"] = null;
        // Pelican prints an empty map as PHP does.
        var isList = call.World.IsPelican && activity.Properties.Count == 0;
        attributes["properties"] = isList ? new JsonArray() : activity.Properties.DeepClone();
        attributes["has_additional_metadata"] = false;
        attributes["timestamp"] = Envelope.Time(activity.At);
        if (call.Includes.Has("actor"))
            attributes["relationships"] = new JsonObject { ["actor"] = Actor(call, activity) };
        return Envelope.Item("activity_log", attributes);
    }
    private static JsonObject Actor(Call call, Activity activity) =>
        activity.Actor is { } actor ? Envelope.Item("user", ServerJson.Person(actor, call.World.IsPelican)) : Envelope.Null();
}
