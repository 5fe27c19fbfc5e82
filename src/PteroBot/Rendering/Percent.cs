using PteroBot.Languages;

namespace PteroBot.Rendering;

/// <summary>Shares of a processor. 100 % is one core, as on the panel.</summary>
internal static class Percent
{
    /// <summary><c>53 %</c>; small figures keep one decimal, so that a busy-looking zero does not hide life.</summary>
    public static string Of(double percent)
    {
        var value = double.IsFinite(percent) ? Math.Max(0, percent) : 0;
        return $"{value.ToString(value is > 0.05 and < 0.95 ? "0.0" : "0", Language.Current.Numbers)} %";
    }

    /// <summary><c>53 % of 200 %</c>, or <c>53 %, no limit</c> where the limit is 0.</summary>
    public static string OfLimit(double percent, int limit) =>
        limit <= 0 ? $"{Of(percent)}, {Language.Current.NoLimit}" : Language.Current.Of(Of(percent), $"{limit} %");
}
