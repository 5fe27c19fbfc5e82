namespace Discord;

public class SelectMenuBuilder
{
    public const int MaxPlaceholderLength = 100;
    public const int MaxValuesCount = 25;
    public const int MaxOptionCount = 25;

    private string _customId;
    private ComponentType _type = ComponentType.SelectMenu;
    private string _placeholder;
    private int _minValues = 1;
    private int _maxValues = 1;
    private List<SelectMenuOptionBuilder> _options = [];
    private List<SelectMenuDefaultValue> _defaultValues = [];

    public SelectMenuBuilder()
    {
    }

    public SelectMenuBuilder(
        string customId,
        List<SelectMenuOptionBuilder> options = null,
        string placeholder = null,
        int maxValues = 1,
        int minValues = 1,
        bool isDisabled = false,
        ComponentType type = ComponentType.SelectMenu,
        List<ChannelType> channelTypes = null,
        List<SelectMenuDefaultValue> defaultValues = null)
    {
        CustomId = customId;
        Options = options ?? [];
        Placeholder = placeholder;
        MaxValues = maxValues;
        MinValues = minValues;
        IsDisabled = isDisabled;
        Type = type;
        ChannelTypes = channelTypes ?? [];
        DefaultValues = defaultValues ?? [];
    }

    public string CustomId
    {
        get => _customId;
        set => _customId = Limits.Label(value, ComponentBuilder.MaxCustomIdLength);
    }

    public ComponentType Type
    {
        get => _type;
        set => _type = value.IsSelect() ? value : throw new ArgumentException("Type must be a select menu.", nameof(Type));
    }

    public string Placeholder
    {
        get => _placeholder;
        set => _placeholder = Limits.Label(value, MaxPlaceholderLength);
    }

    public int MinValues
    {
        get => _minValues;
        set => _minValues = Limits.AtMost(value, MaxValuesCount);
    }

    public int MaxValues
    {
        get => _maxValues;
        set => _maxValues = Limits.AtMost(value, MaxValuesCount);
    }

    public List<SelectMenuOptionBuilder> Options
    {
        get => _options;
        set
        {
            Limits.AtMost(value?.Count ?? 0, MaxOptionCount);
            _options = value;
        }
    }

    public bool IsDisabled { get; set; }

    public List<ChannelType> ChannelTypes { get; set; } = [];

    public List<SelectMenuDefaultValue> DefaultValues
    {
        get => _defaultValues;
        set
        {
            Limits.AtMost(value?.Count ?? 0, MaxOptionCount);
            _defaultValues = value;
        }
    }

    public SelectMenuBuilder WithCustomId(string customId) => With(CustomId = customId);

    public SelectMenuBuilder WithPlaceholder(string placeholder) => With(Placeholder = placeholder);

    public SelectMenuBuilder WithMinValues(int minValues) => With(MinValues = minValues);

    public SelectMenuBuilder WithMaxValues(int maxValues) => With(MaxValues = maxValues);

    public SelectMenuBuilder WithOptions(List<SelectMenuOptionBuilder> options) => With(Options = options);

    public SelectMenuBuilder WithDefaultValues(params SelectMenuDefaultValue[] defaultValues) => With(DefaultValues = [.. defaultValues]);

    public SelectMenuBuilder WithDisabled(bool isDisabled) => With(IsDisabled = isDisabled);

    public SelectMenuBuilder WithType(ComponentType type) => With(Type = type);

    public SelectMenuBuilder WithChannelTypes(params ChannelType[] channelTypes) => With(ChannelTypes = [.. channelTypes]);

    /// <exception cref="InvalidOperationException">There are 25 options already.</exception>
    public SelectMenuBuilder AddOption(SelectMenuOptionBuilder option)
    {
        if (Options.Count >= MaxOptionCount)
            throw new InvalidOperationException($"Options count reached {MaxOptionCount}.");
        Options.Add(option);
        return this;
    }

    public SelectMenuBuilder AddOption(string label, string value, string description = null, IEmote emote = null, bool? isDefault = null)
        => AddOption(new SelectMenuOptionBuilder(label, value, description, emote, isDefault));

    public SelectMenuComponent Build() => new()
    {
        CustomId = CustomId,
        Type = Type,
        Placeholder = Placeholder,
        MinValues = MinValues,
        MaxValues = MaxValues,
        IsDisabled = IsDisabled,
        Options = [.. (Options ?? []).Select(option => option.Build())],
        ChannelTypes = [.. ChannelTypes ?? []],
        DefaultValues = [.. DefaultValues ?? []],
    };

    // The argument is the assignment itself.
    private SelectMenuBuilder With<T>(T _) => this;
}
