namespace Discord;

/// <summary>Snowflakes carry the milliseconds since 2015 above their lower 22 bits.</summary>
public static class SnowflakeUtils
{
    private const long Epoch = 1420070400000;

    public static DateTimeOffset FromSnowflake(ulong value) => DateTimeOffset.FromUnixTimeMilliseconds((long)(value >> 22) + Epoch);

    public static ulong ToSnowflake(DateTimeOffset value) => (ulong)(value.ToUnixTimeMilliseconds() - Epoch) << 22;
}
