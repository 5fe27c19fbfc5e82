namespace Discord;

/// <summary>A value that may be left out: "not given" differs from "given as null".</summary>
public readonly struct Optional<T>(T value)
{
    private readonly T _value = value;

    public static Optional<T> Unspecified => default;

    /// <exception cref="InvalidOperationException">Nothing was specified.</exception>
    public T Value => IsSpecified ? _value : throw new InvalidOperationException("This property has no value set.");

    public bool IsSpecified { get; } = true;

    public static implicit operator Optional<T>(T value) => new(value);

    public static explicit operator T(Optional<T> value) => value.Value;

    public T GetValueOrDefault() => _value;

    public T GetValueOrDefault(T defaultValue) => IsSpecified ? _value : defaultValue;

    public override bool Equals(object obj)
    {
        if (!IsSpecified)
            return obj is null;
        return obj is Optional<T> other ? other.IsSpecified && Equals(_value, other._value) : Equals(_value, obj);
    }

    public override int GetHashCode() => IsSpecified && _value is not null ? _value.GetHashCode() : 0;

    public override string ToString() => IsSpecified ? _value?.ToString() : null;
}
