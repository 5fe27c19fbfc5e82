namespace Discord.Interactions;

/// <summary>Reads what was chosen in a menu or typed into a form.</summary>
public abstract class ComponentTypeConverter
{
    public abstract bool CanConvertTo(Type type);

    public abstract Task<TypeConverterResult> ReadAsync(IInteractionContext context, IComponentInteractionData option, IServiceProvider services);
}
