namespace Discord;

/// <summary>One suggestion.</summary>
public class AutocompleteResult
{
    private const int MaxNameLength = 100;

    private string _name;
    private object _value;

    public AutocompleteResult()
    {
    }

    public AutocompleteResult(string name, object value)
    {
        Name = name;
        Value = value;
    }

    /// <exception cref="ArgumentOutOfRangeException">It has not one to a hundred characters.</exception>
    public string Name
    {
        get => _name;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _name = Limits.Label(value, MaxNameLength);
        }
    }

    /// <exception cref="ArgumentException">It is neither text nor a number.</exception>
    public object Value
    {
        get => _value;
        set
        {
            if (value is not (string or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal))
                throw new ArgumentException($"{nameof(value)} must be a numeric type or a string!", nameof(value));
            _value = value;
        }
    }
}
