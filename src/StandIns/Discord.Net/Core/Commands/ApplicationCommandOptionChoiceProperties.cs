namespace Discord;

/// <summary>One of the values that an option can take.</summary>
public class ApplicationCommandOptionChoiceProperties
{
    private string _name;
    private object _value;

    public string Name
    {
        get => _name;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _name = Limits.Label(value, 100);
        }
    }

    /// <exception cref="ArgumentException">It is a text of more than a hundred characters.</exception>
    public object Value
    {
        get => _value;
        set
        {
            if (value is string text)
                Limits.Text(text, 100);
            _value = value;
        }
    }
}
