namespace PteroBot.Panel.Tests.Recorded;

/// <summary>Every recorded answer of a route that the library has is either read or becomes a member of the failure family.</summary>
public sealed class RecordedRouteTests
{
    [Theory]
    [InlineData("panel-fixtures", 200)]
    [InlineData("pelican-fixtures", 200)]
    public async Task Recorded_answers_of_all_routes_are_understood(string folder, int atLeast)
    {
        var problems = new List<string>();
        var tried = 0;

        foreach (var recorded in RecordedCall.All(folder))
            if (RecordedRoutes.Find(recorded) is { } route)
            {
                tried++;
                var trouble = await RecordedRoutes.TryAsync(route, recorded.Answer);
                if (IsProblem(recorded, trouble))
                    problems.Add($"{recorded.File} {recorded.Label} ({route}): {trouble?.GetType().Name ?? "read"}: {trouble?.Message}");
            }

        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
        Assert.True(tried >= atLeast, $"{tried} recordings were tried.");
    }

    // A web page is a failure whatever its status; everything else is what its status says.
    private static bool IsProblem(RecordedCall recorded, Exception? trouble) =>
        recorded.Status is >= 200 and < 300 && recorded.Body?.StartsWith('<') != true ? trouble is not null : trouble is not PanelException;
}
