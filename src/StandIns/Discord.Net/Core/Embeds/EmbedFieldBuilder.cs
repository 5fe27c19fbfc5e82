namespace Discord;

public class EmbedFieldBuilder
{
    public const int MaxFieldNameLength = 256;
    public const int MaxFieldValueLength = 1024;

    private string _name;
    private string _value;

    public string Name
    {
        get => _name;
        set
        {
            if (string.IsNullOrWhiteSpace(value))
                throw new ArgumentException("Field name must not be null, empty or entirely whitespace.", nameof(Name));
            _name = Limits.Text(value, MaxFieldNameLength);
        }
    }

    public object Value
    {
        get => _value;
        set
        {
            var text = value?.ToString();
            if (string.IsNullOrWhiteSpace(text))
                throw new ArgumentException("Field value must not be null or empty.", nameof(Value));
            _value = Limits.Text(text, MaxFieldValueLength);
        }
    }

    public bool IsInline { get; set; }

    public EmbedFieldBuilder WithName(string name)
    {
        Name = name;
        return this;
    }

    public EmbedFieldBuilder WithValue(object value)
    {
        Value = value;
        return this;
    }

    public EmbedFieldBuilder WithIsInline(bool isInline)
    {
        IsInline = isInline;
        return this;
    }

    public EmbedField Build() => new(_name, _value, IsInline);
}
