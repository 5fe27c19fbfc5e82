#nullable enable

namespace Discord.Interactions;

/// <summary>Which converter reads which type. Own ones win over built-in ones.</summary>
internal sealed class ConverterTable
{
    private readonly Dictionary<Type, TypeConverter> _options = [];
    private readonly Dictionary<Type, ComponentTypeConverter> _components = [];
    private readonly Dictionary<Type, TypeReader> _readers = [];

    public void Add(Type type, TypeConverter converter) => _options[Readable(type, converter.CanConvertTo)] = converter;

    public void Add(Type type, ComponentTypeConverter converter) => _components[Readable(type, converter.CanConvertTo)] = converter;

    public void Add(Type type, TypeReader reader) => _readers[Readable(type, reader.CanConvertTo)] = reader;

    public TypeConverter ForOption(Type type) => Find(_options, type, static (_, read) => read switch
    {
        { IsEnum: true } => new EnumConverter(read),
        _ when EntityConverter.Reads(read) => new EntityConverter(read),
        _ when typeof(IConvertible).IsAssignableFrom(read) => new ValueConverter(read),
        _ => null,
    });

    public ComponentTypeConverter ForComponent(Type type) => Find(_components, type, static (table, read) => read switch
    {
        { IsArray: true } => table.ForArray(read.GetElementType()!),
        _ when typeof(IConvertible).IsAssignableFrom(read) => new ComponentValueConverter(read),
        _ => null,
    });

    public TypeReader ForCustomId(Type type) => Find(_readers, type, static (_, read) =>
        typeof(IConvertible).IsAssignableFrom(read) ? new ValueReader(read) : null);

    private static Type Readable(Type type, Func<Type, bool> canConvertTo)
        => canConvertTo(type) ? type : throw new ArgumentException($"This converter does not support {type.FullName}.", nameof(type));

    private ComponentArrayConverter ForArray(Type element)
        => new(element, EntityConverter.Reads(element) ? null : ForCustomId(element));

    private T Find<T>(Dictionary<Type, T> known, Type type, Func<ConverterTable, Type, T?> make)
        where T : class
    {
        var read = Nullable.GetUnderlyingType(type) ?? type;
        if (known.TryGetValue(type, out var found) || known.TryGetValue(read, out found))
            return found;
        return known[read] = make(this, read)
            ?? throw new ArgumentException($"No {typeof(T).Name} is defined for this {type.FullName}", nameof(type));
    }
}
