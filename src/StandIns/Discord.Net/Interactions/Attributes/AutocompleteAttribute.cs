namespace Discord.Interactions;

/// <summary>Lets an option ask for suggestions while it is typed.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class AutocompleteAttribute : Attribute
{
    /// <exception cref="InvalidOperationException">The type is no <see cref="IAutocompleteHandler"/>.</exception>
    public AutocompleteAttribute(Type autocompleteHandlerType)
    {
        if (!typeof(IAutocompleteHandler).IsAssignableFrom(autocompleteHandlerType))
            throw new InvalidOperationException($"{autocompleteHandlerType?.FullName} isn't a valid {nameof(IAutocompleteHandler)} type");
        AutocompleteHandlerType = autocompleteHandlerType;
    }

    public Type AutocompleteHandlerType { get; }
}
