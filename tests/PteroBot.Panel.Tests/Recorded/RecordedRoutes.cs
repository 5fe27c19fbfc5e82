using System.Text.RegularExpressions;
using PteroBot.Panel.Tests.Routes;

namespace PteroBot.Panel.Tests.Recorded;

/// <summary>Finds the route of a recorded call, and gives its answer to the method of that route.</summary>
internal static partial class RecordedRoutes
{
    private static readonly List<(Regex Pattern, RouteCase Case)> Cases =
        [.. ClientRoutes.All.Concat(ApplicationRoutes.All).Select(c => (new Regex(PatternOf(c)), c)).OrderByDescending(c => c.c.Path.Length)];

    public static RouteCase? Find(RecordedCall recorded)
    {
        var asked = $"{recorded.Method} {recorded.Path.Split('?')[0]}";
        return Cases.Find(c => c.Pattern.IsMatch(asked)).Case;
    }

    /// <summary>What comes of an answer: null when it was read; otherwise the exception. What the test's own line stumbles over does not count.</summary>
    public static async Task<Exception?> TryAsync(RouteCase route, Func<HttpResponseMessage> answer)
    {
        using var rig = new Rig();
        rig.Http.On(route.Verb, route.Path, _ => answer());
        try
        {
            await route.Call(rig);
            return null;
        }
        catch (Exception exception) when (exception is not PanelException && exception.StackTrace!.Split('\n')[0].Contains(".Routes.", StringComparison.Ordinal)
            || exception is ArgumentOutOfRangeException or KeyNotFoundException && !exception.StackTrace!.Contains("Panel.Json", StringComparison.Ordinal))
        {
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    // Segments with digits in them are parameters.
    private static string PatternOf(RouteCase route) =>
        "^" + string.Join('/', route.Sent.Split('?')[0].Split('/').Select(segment => Variable().IsMatch(segment) ? "[^/]+" : Regex.Escape(segment))) + "$";

    [GeneratedRegex(@"^(?=.*\d).+$")]
    private static partial Regex Variable();
}
