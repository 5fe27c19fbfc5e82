#nullable enable
namespace Discord.Net.Gateway;

/// <summary>One second, doubling to sixty, give or take a quarter.</summary>
internal sealed class Backoff(Func<double> jitter)
{
    private const double MostSeconds = 60;

    private int _failures;

    public TimeSpan Next()
    {
        var seconds = Math.Min(MostSeconds, Math.Pow(2, Math.Min(_failures++, 10)));
        return TimeSpan.FromSeconds(seconds * (0.75 + jitter() / 2));
    }

    public void Reset() => _failures = 0;
}
