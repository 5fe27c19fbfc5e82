namespace Discord.Interactions;

/// <summary>Reads what a wildcard of a custom id stood for.</summary>
public abstract class TypeReader
{
    public abstract bool CanConvertTo(Type type);

    public abstract Task<TypeConverterResult> ReadAsync(IInteractionContext context, string option, IServiceProvider services);
}
