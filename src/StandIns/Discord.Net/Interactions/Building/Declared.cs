#nullable enable

using System.Reflection;
using System.Text.RegularExpressions;

namespace Discord.Interactions;

/// <summary>Reads declarations: attributes, names, options.</summary>
internal static partial class Declared
{
    public static IReadOnlyCollection<Attribute> AttributesOf(MemberInfo member) => Attribute.GetCustomAttributes(member, inherit: true);

    public static IReadOnlyCollection<Attribute> AttributesOf(ParameterInfo parameter) => Attribute.GetCustomAttributes(parameter, inherit: true);

    /// <summary>Whether an attribute is none of ours and so belongs to whoever wrote the command.</summary>
    public static bool IsForeign(Attribute attribute)
        => attribute.GetType().Assembly != typeof(Declared).Assembly
            && attribute is not PreconditionAttribute;

    /// <summary><c>serverId</c> becomes <c>server-id</c>.</summary>
    public static string Hyphenate(string? name) => Humps().Replace(name ?? "", "-").ToLowerInvariant();

    public static SlashCommandParameterInfo Option(SlashCommandInfo command, ParameterInfo parameter)
    {
        var attributes = AttributesOf(parameter);
        var service = command.CommandService;
        var handler = attributes.OfType<AutocompleteAttribute>().FirstOrDefault() is { } autocomplete
            ? service.AutocompleteHandler(autocomplete.AutocompleteHandlerType)
            : null;
        return new SlashCommandParameterInfo(command, parameter, attributes, service.Converters.ForOption(parameter.ParameterType), handler);
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Humps();
}
