namespace Discord;

/// <summary>Makes <see cref="Optional{T}"/> without naming its type.</summary>
public static class Optional
{
    public static Optional<T> Create<T>() => Optional<T>.Unspecified;

    public static Optional<T> Create<T>(T value) => new(value);

    public static T? ToNullable<T>(this Optional<T> val)
        where T : struct
        => val.IsSpecified ? val.Value : null;
}
