using PteroBot.Features.Console.Streams;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Console.Streams;

public sealed class StreamTextsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly ServerSnapshot Running = Snapshot(ServerCondition.Running);
    private static readonly ServerSnapshot Offline = Snapshot(ServerCondition.Offline);
    private static readonly ServerSnapshot Silent = Running with { Condition = ServerCondition.NodeDown, Silence = SilenceReason.NodeDown };

    [Fact]
    public void Lines_stand_in_blocks_and_what_happened_between_them()
    {
        var messages = StreamTexts.Messages(new StreamBatch([new("one", null), new("two", null), new("○ Stopped", StreamNote.Stopped), new("three", null)], 5), isPlain: false);

        Assert.Equal(["-# … 5 lines left out\n```ansi\none\ntwo\n```\n-# ○ Stopped\n```ansi\nthree\n```"], messages.Select(message => message.Text));
    }

    [Fact]
    public void Without_colours_the_block_has_no_language() => Assert.Equal("```\none\n```", StreamTexts.Messages(new StreamBatch([new("one", null)], 0), isPlain: true)[0].Text);

    [Fact]
    public void No_message_is_longer_than_Discord_takes()
    {
        var parts = Enumerable.Range(0, 60).SelectMany(i => new StreamPart[] { new($"line {i}", null), new($"● Running · <t:{i:0000000000}:T>", StreamNote.State) }).ToList();

        var messages = StreamTexts.Messages(new StreamBatch([.. parts], 1_000_000), isPlain: false);

        Assert.True(messages.Count > 1);
        Assert.All(messages, message => Assert.InRange(message.Text.Length, 1, 2_000));
        Assert.Equal(60, messages.Sum(message => message.Text.Split("line ").Length - 1));
        Assert.Equal(parts, messages.SelectMany(message => message.Shows.Parts));
        Assert.Equal(1_000_000, messages.Sum(message => message.Shows.LeftOut));
    }

    [Fact]
    public void Every_change_has_its_words()
    {
        Assert.StartsWith("○ Stopped", Of(new ServerHappening.Changed(Running, Offline)), StringComparison.Ordinal);
        Assert.StartsWith("◐ Starting", Of(new ServerHappening.Changed(Offline, Snapshot(ServerCondition.Starting))), StringComparison.Ordinal);
        Assert.StartsWith("◌ Unknown: node-1 does not answer", Of(new ServerHappening.Changed(Running, Silent)), StringComparison.Ordinal);
        Assert.StartsWith("● Running: can be asked again", Of(new ServerHappening.Changed(Silent, Running)), StringComparison.Ordinal);
        Assert.StartsWith("○ Stopped", Of(new ServerHappening.Changed(Silent, Offline)), StringComparison.Ordinal);
        Assert.StartsWith("⊘ Crashed with exit code 137, out of memory", Of(new ServerHappening.Crashed(137, true)), StringComparison.Ordinal);
        Assert.Null(Of(new ServerHappening.BackupEnded(Guid.Empty, true, 1)));
    }

    [Fact]
    public void The_first_answer_tells_only_what_changed_since_it_was_told_last()
    {
        var first = new ServerHappening.Changed(ServerSnapshot.Nothing(Noon), Offline);

        Assert.Null(Of(first));
        Assert.Null(Of(first, ServerCondition.Offline));
        Assert.StartsWith("○ Stopped", Of(first, ServerCondition.Running), StringComparison.Ordinal);
    }

    private static string? Of(ServerHappening happened, ServerCondition told = ServerCondition.Unknown) => StreamTexts.Of(happened, told, "node-1", Noon)?.Text;

    private static ServerSnapshot Snapshot(ServerCondition condition) => ServerSnapshot.Nothing(Noon) with { Condition = condition, Known = condition, IsAnswered = true };
}
