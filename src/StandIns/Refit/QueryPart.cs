using System.Collections;
using System.Reflection;
using System.Text;

namespace Refit;

/// <summary>A parameter that goes into the query: a plain value, or an object whose properties each become a value.</summary>
internal abstract class QueryPart(int index)
{
    public static QueryPart Of(ParameterInfo parameter) =>
        IsPlain(parameter.ParameterType) ? new PlainPart(parameter) : new ObjectPart(parameter);

    public void Write(StringBuilder text, ref char separator, object?[] arguments, IUrlParameterFormatter formatter)
    {
        if (arguments[index] is { } value)
            WriteValue(text, ref separator, value, formatter);
    }

    protected abstract void WriteValue(StringBuilder text, ref char separator, object value, IUrlParameterFormatter formatter);

    private static void Append(StringBuilder text, ref char separator, string name, object? value, ICustomAttributeProvider source, Type type, IUrlParameterFormatter formatter)
    {
        if (value is null || formatter.Format(value, source, type) is not { } formatted)
            return;
        text.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(formatted));
        separator = '&';
    }

    private static bool IsPlain(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type == typeof(bool) || typeof(IFormattable).IsAssignableFrom(type);
    }

    private sealed class PlainPart(ParameterInfo parameter) : QueryPart(parameter.Position)
    {
        private readonly string _name = Uri.EscapeDataString(PathPlan.NameOf(parameter));

        protected override void WriteValue(StringBuilder text, ref char separator, object value, IUrlParameterFormatter formatter) =>
            Append(text, ref separator, _name, value, parameter, parameter.ParameterType, formatter);
    }

    private sealed class ObjectPart(ParameterInfo parameter) : QueryPart(parameter.Position)
    {
        private readonly Member[] _members = [.. parameter.ParameterType.GetProperties().Where(p => p.CanRead).Select(p => new Member(p))];

        protected override void WriteValue(StringBuilder text, ref char separator, object value, IUrlParameterFormatter formatter)
        {
            foreach (var member in _members)
            {
                var content = member.Read(value);
                if (member.IsList && content is IEnumerable list)
                    foreach (var item in list)
                        Append(text, ref separator, member.Name, item, member.Property, member.Property.PropertyType, formatter);
                else
                    Append(text, ref separator, member.Name, content, member.Property, member.Property.PropertyType, formatter);
            }
        }
    }

    private sealed class Member(PropertyInfo property)
    {
        public readonly PropertyInfo Property = property;
        public readonly string Name = Uri.EscapeDataString(property.GetCustomAttribute<AliasAsAttribute>()?.Name ?? property.Name);
        public readonly bool IsList = property.GetCustomAttribute<QueryAttribute>()?.CollectionFormat == CollectionFormat.Multi;
        private readonly MethodInvoker _getter = MethodInvoker.Create(property.GetMethod!);

        public object? Read(object from) => _getter.Invoke(from);
    }
}
