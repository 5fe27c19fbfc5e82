namespace Discord.Interactions;

public abstract class ComponentTypeConverter<T> : ComponentTypeConverter
{
    public override bool CanConvertTo(Type type) => typeof(T).IsAssignableFrom(type);
}
