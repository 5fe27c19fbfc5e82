namespace Discord;

/// <summary>Somebody types into an option that wants suggestions.</summary>
public interface IAutocompleteInteraction : IDiscordInteraction
{
    new IAutocompleteInteractionData Data { get; }

    Task RespondAsync(IEnumerable<AutocompleteResult> result, RequestOptions options = null);
}
