using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;

namespace Refit;

public interface IUrlParameterFormatter
{
    string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type);
}

public class DefaultUrlParameterFormatter : IUrlParameterFormatter
{
    private static readonly ConcurrentDictionary<Enum, string?> Words = new();

    public virtual string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) => value switch
    {
        null => null,
        Enum word => Words.GetOrAdd(word, MemberName) ?? word.ToString(),
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", value),
    };

    private static string? MemberName(Enum value) =>
        value.GetType().GetField(value.ToString())?.GetCustomAttribute<EnumMemberAttribute>()?.Value;
}
