namespace Discord;

public class AutocompleteOption
{
    internal AutocompleteOption(ApplicationCommandOptionType type, string name, object value, bool focused)
    {
        Type = type;
        Name = name;
        Value = value;
        Focused = focused;
    }

    public ApplicationCommandOptionType Type { get; }

    public string Name { get; }

    public object Value { get; }

    public bool Focused { get; }
}
