namespace Discord;

public class SelectMenuOptionBuilder
{
    public const int MaxSelectLabelLength = 100;
    public const int MaxDescriptionLength = 100;
    public const int MaxSelectValueLength = 100;

    private string _label;
    private string _value;
    private string _description;

    public SelectMenuOptionBuilder()
    {
    }

    public SelectMenuOptionBuilder(string label, string value, string description = null, IEmote emote = null, bool? isDefault = null)
    {
        Label = label;
        Value = value;
        Description = description;
        Emote = emote;
        IsDefault = isDefault;
    }

    public string Label
    {
        get => _label;
        set => _label = Limits.Label(value, MaxSelectLabelLength);
    }

    public string Value
    {
        get => _value;
        set => _value = Limits.Label(value, MaxSelectValueLength);
    }

    public string Description
    {
        get => _description;
        set => _description = Limits.Label(value, MaxDescriptionLength);
    }

    public IEmote Emote { get; set; }

    public bool? IsDefault { get; set; }

    public SelectMenuOptionBuilder WithLabel(string label)
    {
        Label = label;
        return this;
    }

    public SelectMenuOptionBuilder WithValue(string value)
    {
        Value = value;
        return this;
    }

    public SelectMenuOptionBuilder WithDescription(string description)
    {
        Description = description;
        return this;
    }

    public SelectMenuOptionBuilder WithEmote(IEmote emote)
    {
        Emote = emote;
        return this;
    }

    public SelectMenuOptionBuilder WithDefault(bool isDefault)
    {
        IsDefault = isDefault;
        return this;
    }

    /// <exception cref="ArgumentNullException">The label or the value is missing.</exception>
    public SelectMenuOption Build()
    {
        if (string.IsNullOrWhiteSpace(Label))
            throw new ArgumentNullException(nameof(Label), "Option must have a label.");
        if (string.IsNullOrWhiteSpace(Value))
            throw new ArgumentNullException(nameof(Value), "Option must have a value.");
        return new SelectMenuOption(Label, Value, Description, Emote, IsDefault);
    }
}
