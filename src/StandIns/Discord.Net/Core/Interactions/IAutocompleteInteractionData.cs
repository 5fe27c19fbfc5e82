namespace Discord;

public interface IAutocompleteInteractionData : IDiscordInteractionData
{
    string CommandName { get; }

    ulong CommandId { get; }

    ApplicationCommandType Type { get; }

    ulong Version { get; }

    AutocompleteOption Current { get; }

    /// <summary>Everything typed so far, flat: groups and sub-commands come as options of their own, before what is in them.</summary>
    IReadOnlyCollection<AutocompleteOption> Options { get; }
}
