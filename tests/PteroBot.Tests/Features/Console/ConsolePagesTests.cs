using PteroBot.Access;
using PteroBot.Features.Console;
using PteroBot.Interactions;
using PteroBot.Panel;

namespace PteroBot.Tests.Features.Console;

public sealed class ConsolePagesTests
{
    private static readonly ServerEntry Worst = new("7250dc0e", Guid.Empty, new string('*', 191), new string('`', 100), true, ServerObstacle.None, new ServerLimits());

    public static TheoryData<string> Lines => [new string('x', 65_536), new string('`', 65_536), "@everyone **a** ```", "👨‍👩‍👧", ""];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_answer_fits_into_a_message(string line)
    {
        IReadOnlyList<string> many = [.. Enumerable.Repeat(line, ConsolePages.MostLines)];
        ConsoleOutcome[] outcomes = [new ConsoleOutcome.Tail(many), new ConsoleOutcome.Sent(new string('`', 1000), true, many), new ConsoleOutcome.Tail([line])];

        foreach (var outcome in outcomes)
        {
            var reply = ConsolePages.Of(new ConsoleView(Worst, outcome, MaySend: false), 150);

            Assert.True(reply.Text!.Length <= MessageLimits.Text, $"{reply.Text.Length}");
            Assert.Equal(3, reply.Text.Split("```").Length);
            Assert.All(reply.Files, file => Assert.InRange(file.Stream.Length, 1, 8 * 1024 * 1024));
        }
    }

    [Fact]
    public void The_file_has_whole_lines_and_the_message_says_what_is_missing()
    {
        var reply = ConsolePages.Of(new ConsoleView(Worst, new ConsoleOutcome.Tail(["first", new string('x', 5000)]), true), 20);

        using var reader = new StreamReader(Assert.Single(reply.Files).Stream);
        Assert.Equal("first\n" + new string('x', 5000), reader.ReadToEnd());
        Assert.Contains("Long lines are cut here", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_outcome_has_its_sentence()
    {
        Assert.Contains("said nothing within 2 s", Said(new ConsoleOutcome.Sent("list", false, [])), StringComparison.Ordinal);
        Assert.Contains("may not have taken it", Said(new ConsoleOutcome.Sent("list", true, [])), StringComparison.Ordinal);
        Assert.Contains("has printed nothing yet", Said(new ConsoleOutcome.Tail([])), StringComparison.Ordinal);
        Assert.Contains("did not open in time", Said(new ConsoleOutcome.Silent()), StringComparison.Ordinal);
        Assert.Contains("is offline", Said(new ConsoleOutcome.Offline()), StringComparison.Ordinal);
    }

    private static string Said(ConsoleOutcome outcome) => ConsolePages.Of(new ConsoleView(Worst, outcome, true), 20).Text!;
}
