namespace Discord;

public class SelectMenuOption
{
    internal SelectMenuOption(string label, string value, string description, IEmote emote, bool? isDefault)
    {
        Label = label;
        Value = value;
        Description = description;
        Emote = emote;
        IsDefault = isDefault;
    }

    public string Label { get; }

    public string Value { get; }

    public string Description { get; }

    public IEmote Emote { get; }

    public bool? IsDefault { get; }
}
