namespace Discord;

public class TextInputBuilder
{
    public const int MaxPlaceholderLength = 100;
    public const int LargestMaxLength = 4000;

    private string _customId;
    private string _placeholder;
    private int? _minLength;
    private int? _maxLength;
    private string _value;

    public TextInputBuilder()
    {
    }

    public TextInputBuilder(
        string label,
        string customId,
        TextInputStyle style = TextInputStyle.Short,
        string placeholder = null,
        int? minLength = null,
        int? maxLength = null,
        bool? required = null,
        string value = null)
    {
        Label = label;
        Style = style;
        CustomId = customId;
        Placeholder = placeholder;
        MinLength = minLength;
        MaxLength = maxLength;
        Required = required;
        Value = value;
    }

    public string CustomId
    {
        get => _customId;
        set => _customId = Limits.Label(value, ComponentBuilder.MaxCustomIdLength);
    }

    public TextInputStyle Style { get; set; } = TextInputStyle.Short;

    public string Label { get; set; }

    public string Placeholder
    {
        get => _placeholder;
        set => _placeholder = Limits.Text(value, MaxPlaceholderLength);
    }

    public int? MinLength
    {
        get => _minLength;
        set
        {
            if (value is < 0 || value > LargestMaxLength || value > (MaxLength ?? LargestMaxLength))
                throw new ArgumentOutOfRangeException(nameof(MinLength), $"MinLength is from 0 to MaxLength ({MaxLength ?? LargestMaxLength}).");
            _minLength = value;
        }
    }

    public int? MaxLength
    {
        get => _maxLength;
        set
        {
            if (value is < 0 || value > LargestMaxLength || value < (MinLength ?? -1))
                throw new ArgumentOutOfRangeException(nameof(MaxLength), $"MaxLength is from MinLength ({MinLength ?? 0}) to {LargestMaxLength}.");
            _maxLength = value;
        }
    }

    public bool? Required { get; set; }

    public string Value
    {
        get => _value;
        set
        {
            if (value?.Length > (MaxLength ?? LargestMaxLength))
                throw new ArgumentOutOfRangeException(nameof(Value), $"Value must not be longer than {MaxLength ?? LargestMaxLength}.");
            if (value?.Length < (MinLength ?? 0))
                throw new ArgumentOutOfRangeException(nameof(Value), $"Value must not be shorter than {MinLength}.");
            _value = value;
        }
    }

    public TextInputBuilder WithLabel(string label) => With(Label = label);

    public TextInputBuilder WithStyle(TextInputStyle style) => With(Style = style);

    public TextInputBuilder WithCustomId(string customId) => With(CustomId = customId);

    public TextInputBuilder WithPlaceholder(string placeholder) => With(Placeholder = placeholder);

    public TextInputBuilder WithValue(string value) => With(Value = value);

    public TextInputBuilder WithMinLength(int minLength) => With(MinLength = minLength);

    public TextInputBuilder WithMaxLength(int maxLength) => With(MaxLength = maxLength);

    public TextInputBuilder WithRequired(bool required) => With(Required = required);

    /// <exception cref="ArgumentException">It has no custom id or no label, or a short one holds more than one line.</exception>
    public TextInputComponent Build()
    {
        if (string.IsNullOrEmpty(CustomId))
            throw new ArgumentException("TextInputComponents must have a custom id.", nameof(CustomId));
        if (string.IsNullOrWhiteSpace(Label))
            throw new ArgumentException("TextInputComponents must have a label.", nameof(Label));
        if (Style == TextInputStyle.Short && Value?.Contains('\n') is true)
            throw new ArgumentException("Value must not contain new line characters when style is TextInputStyle.Short.", nameof(Value));
        return new TextInputComponent
        {
            CustomId = CustomId,
            Label = Label,
            Placeholder = Placeholder,
            MinLength = MinLength,
            MaxLength = MaxLength,
            Style = Style,
            Required = Required,
            Value = Value,
        };
    }

    // The argument is the assignment itself.
    private TextInputBuilder With<T>(T _) => this;
}
