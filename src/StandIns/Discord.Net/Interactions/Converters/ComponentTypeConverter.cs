namespace Discord.Interactions;

/// <summary>Reads what was chosen in a menu or typed into a form.</summary>
internal abstract class ComponentTypeConverter
{
    public abstract Task<TypeConverterResult> ReadAsync(IInteractionContext context, IComponentInteractionData option, IServiceProvider services);
}
