namespace Discord;

/// <summary>A colour without transparency.</summary>
public readonly struct Color
{
    public const uint MaxDecimalValue = 0xFFFFFF;

    public static readonly Color Default;

    /// <exception cref="ArgumentException">The value has more than 24 bits.</exception>
    public Color(uint rawValue)
    {
        if (rawValue > MaxDecimalValue)
            throw new ArgumentException($"{nameof(RawValue)} must not be greater than {MaxDecimalValue}.", nameof(rawValue));
        RawValue = rawValue;
    }

    public Color(byte r, byte g, byte b)
        : this(((uint)r << 16) | ((uint)g << 8) | b)
    {
    }

    /// <exception cref="ArgumentOutOfRangeException">A part is not between 0 and 255.</exception>
    public Color(int r, int g, int b)
        : this(Part(r, nameof(r)), Part(g, nameof(g)), Part(b, nameof(b)))
    {
    }

    public uint RawValue { get; }

    public byte R => (byte)(RawValue >> 16);

    public byte G => (byte)(RawValue >> 8);

    public byte B => (byte)RawValue;

    public static bool operator ==(Color lhs, Color rhs) => lhs.RawValue == rhs.RawValue;

    public static bool operator !=(Color lhs, Color rhs) => lhs.RawValue != rhs.RawValue;

    public static implicit operator Color(uint rawValue) => new(rawValue);

    public static implicit operator uint(Color color) => color.RawValue;

    public override bool Equals(object obj) => obj is Color other && RawValue == other.RawValue;

    public override int GetHashCode() => RawValue.GetHashCode();

    public override string ToString() => $"#{RawValue:X6}";

    private static byte Part(int value, string name)
        => value is >= 0 and <= 255 ? (byte)value : throw new ArgumentOutOfRangeException(name, "Value must be within [0,255].");
}
