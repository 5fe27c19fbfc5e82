namespace Discord.Interactions;

public abstract class TypeConverter<T> : TypeConverter
{
    public override bool CanConvertTo(Type type) => typeof(T).IsAssignableFrom(type);
}
