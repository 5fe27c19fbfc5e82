#nullable enable

namespace Discord.Interactions;

/// <summary>Reads one value from a menu or an input.</summary>
internal sealed class ComponentValueConverter(Type type) : ComponentTypeConverter
{
    public override bool CanConvertTo(Type other) => other == type;

    public override Task<TypeConverterResult> ReadAsync(IInteractionContext context, IComponentInteractionData option, IServiceProvider services)
        => Task.FromResult(Read(option));

    private TypeConverterResult Read(IComponentInteractionData option)
    {
        try
        {
            return option.Type switch
            {
                ComponentType.SelectMenu => Values.Change(string.Join(',', option.Values), type),
                ComponentType.TextInput => Values.Change(option.Value, type),
                _ => TypeConverterResult.FromError(InteractionCommandError.ConvertFailed, $"{option.Type} doesn't have a convertible value."),
            };
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return TypeConverterResult.FromError(exception);
        }
    }
}
