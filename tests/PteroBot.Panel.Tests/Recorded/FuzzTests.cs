using System.Text;
using PteroBot.Panel.Live;

namespace PteroBot.Panel.Tests.Recorded;

/// <summary>Recorded bodies, damaged in all ways: whatever comes, the library gives a result or a member of the failure family.</summary>
public sealed class FuzzTests
{
    private const int PerBody = 12;

    [Theory]
    [InlineData("panel-fixtures")]
    [InlineData("pelican-fixtures")]
    public async Task A_damaged_answer_never_gives_anything_but_a_result_or_a_failure(string folder)
    {
        var random = new Random(20261121);
        var problems = new List<string>();

        foreach (var recorded in RecordedCall.All(folder).Where(r => r.Body is { Length: > 0 }))
            if (RecordedRoutes.Find(recorded) is { } route)
                for (var i = 0; i < PerBody; i++)
                {
                    var damaged = recorded with { Body = Damage.Text(recorded.Body!, random) };
                    if (await RecordedRoutes.TryAsync(route, damaged.Answer) is { } trouble and not PanelException)
                        problems.Add($"{recorded.File} ({route}): {trouble}: {damaged.Body![..Math.Min(300, damaged.Body.Length)]}");
                }

        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems.Take(5)));
    }

    [Fact]
    public void A_damaged_message_of_Wings_is_an_event_or_nothing()
    {
        var random = new Random(20261121);

        foreach (var message in Transcript.All().SelectMany(t => t.Received.Values).SelectMany(m => m).Where((_, i) => i % 3 == 0))
        {
            var damaged = Encoding.UTF8.GetBytes(Damage.Text(message, random));

            var trouble = Record.Exception(() => WingsFrame.Read(damaged) is { } frame ? WingsEvents.Of(frame) : null);

            Assert.Null(trouble);
        }
    }
}
