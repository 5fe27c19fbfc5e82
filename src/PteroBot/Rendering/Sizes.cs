using PteroBot.Languages;

namespace PteroBot.Rendering;

/// <summary>Amounts of memory and disk in the words of the panel: MiB, GiB, TiB.</summary>
internal static class Sizes
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB"];

    /// <summary><c>2.1 GiB</c>.</summary>
    public static string Of(long bytes)
    {
        var unit = UnitOf(bytes);
        return $"{In(bytes, unit)} {Units[unit]}";
    }

    /// <summary><c>2.1 of 4 GiB</c>, or <c>2.1 GiB, no limit</c> where the limit is 0.</summary>
    public static string OfLimit(long bytes, long limit) =>
        limit <= 0 ? $"{Of(bytes)}, {Language.Current.NoLimit}" : Pair(bytes, limit, Language.Current.Of);

    /// <summary><c>2.1 / 4 GiB</c>, or <c>2.1 GiB</c> where the limit is 0: for lists.</summary>
    public static string Short(long bytes, long limit) =>
        limit <= 0 ? Of(bytes) : Pair(bytes, limit, (used, most) => $"{used} / {most}");

    /// <summary>A limit from the panel, which counts in MiB; 0 means none.</summary>
    public static string Limit(long mebibytes) => mebibytes <= 0 ? Language.Current.NoLimit : Of(Bytes(mebibytes));

    /// <summary>The panel's limits are in MiB.</summary>
    public static long Bytes(long mebibytes) => mebibytes * 1024 * 1024;

    private static string Pair(long bytes, long limit, Func<string, string, string> both)
    {
        var unit = UnitOf(limit);
        // 12 MiB of 4 GiB would read "0 of 4 GiB" in the limit's unit.
        var used = bytes > 0 && InUnit(bytes, unit) < 0.05 ? Of(bytes) : In(bytes, unit);
        return both(used, $"{In(limit, unit)} {Units[unit]}");
    }

    private static int UnitOf(long bytes)
    {
        var unit = 0;
        while (unit < Units.Length - 1 && InUnit(bytes, unit) >= 999.5)
            unit++;
        return unit;
    }

    private static string In(long bytes, int unit)
    {
        var value = InUnit(bytes, unit);
        return value.ToString(value < 99.95 ? "0.#" : "0", Language.Current.Numbers);
    }

    private static double InUnit(long bytes, int unit) => Math.Max(0, bytes) / Math.Pow(1024, unit);
}
