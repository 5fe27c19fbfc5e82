using System.Text.RegularExpressions;

namespace PteroBot.Sandbox.Panel.World;

/// <summary>The start command with its variables filled in.</summary>
internal static partial class Invocation
{
    /// <summary>
    /// <paramref name="hideHidden"/> prints variables that users may not see as <c>[hidden]</c>, <paramref name="hideAll"/> all of them.
    /// </summary>
    public static string Of(Server server, bool hideAll, bool hideHidden = true) => Placeholder().Replace(server.Startup, match =>
        Value(server, match.Groups[1].Value, hideAll, hideHidden) ?? match.Value);

    private static string? Value(Server server, string name, bool hideAll, bool hideHidden)
    {
        switch (name)
        {
            case "SERVER_MEMORY":
                return server.Limits.Memory.ToString();
            case "SERVER_IP":
                return server.Allocation.Ip;
            case "SERVER_PORT":
                return server.Allocation.Port.ToString();
        }
        var variable = server.Egg.Variables.FirstOrDefault(variable => variable.Env == name);
        if (variable is null)
            return null;
        var hide = hideAll || (hideHidden && !variable.Viewable);
        return hide ? "[hidden]" : server.Variables.GetValueOrDefault(name, variable.Default);
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Placeholder();
}
