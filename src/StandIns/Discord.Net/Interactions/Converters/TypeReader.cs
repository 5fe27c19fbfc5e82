namespace Discord.Interactions;

/// <summary>Reads what a wildcard of a custom id stood for.</summary>
internal abstract class TypeReader
{
    public abstract Task<TypeConverterResult> ReadAsync(IInteractionContext context, string option, IServiceProvider services);
}
