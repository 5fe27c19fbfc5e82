using System.Text;
using PteroBot.Panel.Live;

namespace PteroBot.Panel.Tests.Recorded;

public sealed class TranscriptTests
{
    private static readonly string[] OfTheConnection = ["auth success", "token expiring", "token expired", "jwt error", "deleted"];

    [Fact]
    public void Every_word_of_a_real_Wings_is_understood()
    {
        var frames = Transcript.All().SelectMany(t => t.Received.Values, (t, messages) => (t.Name, messages)).SelectMany(t => t.messages, (t, message) => (t.Name, message)).ToList();

        var strange = frames
            .Select(f => (f.Name, Frame: WingsFrame.Read(Encoding.UTF8.GetBytes(f.message))))
            .Where(f => f.Frame is null || !OfTheConnection.Contains(f.Frame.Event) && WingsEvents.Of(f.Frame) is UnknownEvent or StateChanged { State: PowerState.Unknown })
            .Select(f => $"{f.Name}: {f.Frame}");

        Assert.Empty(strange);
        Assert.True(frames.Count > 1000, $"{frames.Count} messages");
    }

    [Fact]
    public void The_state_is_at_each_moment_what_Wings_said_last()
    {
        var wrong = new List<string>();

        foreach (var transcript in Transcript.All())
            foreach (var (who, messages) in transcript.Received)
                wrong.AddRange(Contradictions(messages).Select(c => $"{transcript.Name}, {who}: {c}"));

        Assert.Empty(wrong);
    }

    // Figures may lag behind a word or run ahead of it; they must never turn what was said into something else.
    private static IEnumerable<string> Contradictions(IReadOnlyList<string> messages)
    {
        var memory = new SocketMemory(new EventQueue(int.MaxValue));
        PowerState? said = null;
        foreach (var message in messages)
        {
            var frame = WingsFrame.Read(Encoding.UTF8.GetBytes(message))!;
            if (OfTheConnection.Contains(frame.Event))
                continue;
            var happened = WingsEvents.Of(frame);
            memory.Happened(happened);
            if (happened is StateChanged changed)
                said = changed.State;
            if (said is not null && memory.State != said)
                yield return $"{memory.State} instead of {said} after {message}";
        }
    }
}
