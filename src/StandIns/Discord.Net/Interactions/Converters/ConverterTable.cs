#nullable enable

namespace Discord.Interactions;

/// <summary>Which converter reads which type; each is made once.</summary>
internal sealed class ConverterTable
{
    private readonly Dictionary<Type, TypeConverter> _options = [];
    private readonly Dictionary<Type, ComponentTypeConverter> _components = [];
    private readonly Dictionary<Type, TypeReader> _readers = [];

    public TypeConverter ForOption(Type type) => Find(_options, type, static read => read switch
    {
        { IsEnum: true } => new EnumConverter(read),
        _ when EntityConverter.Reads(read) => new EntityConverter(read),
        _ when typeof(IConvertible).IsAssignableFrom(read) => new ValueConverter(read),
        _ => null,
    });

    public ComponentTypeConverter ForComponent(Type type) => Find(_components, type, read => read switch
    {
        { IsArray: true } when read.GetElementType()! is var element
            => new ComponentArrayConverter(element, EntityConverter.Reads(element) ? null : ForCustomId(element)),
        _ => null,
    });

    public TypeReader ForCustomId(Type type)
        => Find(_readers, type, static read => typeof(IConvertible).IsAssignableFrom(read) ? new ValueReader(read) : null);

    /// <exception cref="ArgumentException">Nothing can be read as this type.</exception>
    private static T Find<T>(Dictionary<Type, T> known, Type type, Func<Type, T?> make)
        where T : class
    {
        var read = Nullable.GetUnderlyingType(type) ?? type;
        if (!known.TryGetValue(read, out var found))
            known[read] = found = make(read) ?? throw new ArgumentException($"No {typeof(T).Name} is defined for this {type.FullName}", nameof(type));
        return found;
    }
}
