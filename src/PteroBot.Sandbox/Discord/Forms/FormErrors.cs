using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>Collects what is wrong with a body, in the tree that mirrors it: <c>embeds → 0 → title → _errors</c>.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject _tree = [];

    public bool Any => _tree.Count > 0;

    public void Add(IEnumerable<string> path, string code, string message)
    {
        var node = _tree;
        foreach (var key in path)
        {
            if (node[key] is not JsonObject next)
                node[key] = next = [];
            node = next;
        }
        if (node["_errors"] is not JsonArray list)
            node["_errors"] = list = [];
        list.Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
    }

    public JsonObject ToJson() => (JsonObject)_tree.DeepClone();

    public void ThrowIfAny()
    {
        if (Any)
            throw Rest.Refusal.InvalidForm(ToJson());
    }
}
