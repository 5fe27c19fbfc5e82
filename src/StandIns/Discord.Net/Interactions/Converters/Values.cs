#nullable enable

namespace Discord.Interactions;

internal static class Values
{
    /// <summary>A value of another type is an answer, a text that is no number throws: as in Discord.Net.</summary>
    /// <exception cref="FormatException">The text cannot be read as the type.</exception>
    public static TypeConverterResult Change(object? value, Type type)
    {
        if (value?.GetType() == type)
            return TypeConverterResult.FromSuccess(value);
        try
        {
            return TypeConverterResult.FromSuccess(Convert.ChangeType(value, type));
        }
        catch (InvalidCastException exception)
        {
            return TypeConverterResult.FromError(exception);
        }
    }

    public static TypeConverterResult Enum(string? text, Type type)
        => System.Enum.TryParse(type, text, out var value)
            ? TypeConverterResult.FromSuccess(value)
            : TypeConverterResult.FromError(InteractionCommandError.ConvertFailed, $"Value {text} cannot be converted to {type.Name}");
}
