using System.Reflection;
using PteroBot.Sandbox.Discord.Rest;
using PteroBot.Sandbox.Hosting;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>
/// A sandbox in which panel, nodes and bot live faster than the rest of the world. Discord keeps the real time, for people answer it in that; its limits
/// count in the fast one.
/// </summary>
internal static class FastSandbox
{
    private static readonly string Program = typeof(FastSandbox).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "TimeLapseAssembly").Value!;

    public static SandboxOptions On(this SandboxOptions options, FastClock clock, double speed) => options with
    {
        PanelTime = clock,
        BotProgram = Program,
        BotSettings = new Dictionary<string, string>(options.BotSettings) { [FastClock.Variable] = clock.ToString() },
        Discord = options.Discord with { RateLimits = Limits(speed) },
    };

    /// <summary>Links a person; what a busy machine does not do in time seems slow many times over, and is tried again.</summary>
    public static async Task LinkPatientlyAsync(this SandboxHost sandbox, string person)
    {
        while (!(await People.SandboxPeople.LinkAsync(sandbox, person)).Text.Contains("Linked to", StringComparison.Ordinal))
            await Task.Delay(500);
    }

    private static RateLimits Limits(double speed)
    {
        var real = new RateLimits();
        return real with
        {
            Global = (int)(real.Global * speed),
            Usual = Fast(real.Usual, speed),
            Buckets = real.Buckets.ToDictionary(bucket => bucket.Key, bucket => Fast(bucket.Value, speed)),
        };
    }

    private static RateLimit Fast(RateLimit limit, double speed) => limit with { Window = limit.Window / speed };
}
