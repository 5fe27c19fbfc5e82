namespace Discord.Interactions;

[AttributeUsage(AttributeTargets.Parameter)]
public class AutocompleteAttribute<T>() : AutocompleteAttribute(typeof(T))
    where T : class, IAutocompleteHandler;
