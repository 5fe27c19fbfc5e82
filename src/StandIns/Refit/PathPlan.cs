using System.Reflection;
using System.Text;

namespace Refit;

/// <summary>A route such as <c>/servers/{id}/power</c>, cut at its parameters.</summary>
internal sealed class PathPlan
{
    private readonly List<(string Text, ParameterInfo? Parameter)> _parts = [];

    public PathPlan(string path, ParameterInfo[] parameters)
    {
        if (path is not "" && path[0] != '/')
            throw new ArgumentException($"URL path {path} must start with '/'.");
        var rest = path.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var close = rest.IndexOf('}');
            var name = rest[(open + 1)..close].ToString();
            var parameter = parameters.FirstOrDefault(p => NameOf(p).Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new ArgumentException($"URL {path} has parameter {name}, but no method parameter matches");
            _parts.Add((rest[..open].ToString(), parameter));
            rest = rest[(close + 1)..];
        }
        _parts.Add((rest.ToString(), null));
    }

    public bool Uses(ParameterInfo parameter) => _parts.Exists(p => p.Parameter == parameter);

    public void Write(StringBuilder text, object?[] arguments, IUrlParameterFormatter formatter)
    {
        foreach (var (literal, parameter) in _parts)
        {
            text.Append(literal);
            if (parameter is not null)
                text.Append(Uri.EscapeDataString(formatter.Format(arguments[parameter.Position], parameter, parameter.ParameterType) ?? ""));
        }
    }

    public static string NameOf(ParameterInfo parameter) => parameter.GetCustomAttribute<AliasAsAttribute>()?.Name ?? parameter.Name!;
}
