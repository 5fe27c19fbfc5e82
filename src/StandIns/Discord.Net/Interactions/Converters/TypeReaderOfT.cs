namespace Discord.Interactions;

public abstract class TypeReader<T> : TypeReader
{
    public override bool CanConvertTo(Type type) => typeof(T).IsAssignableFrom(type);
}
