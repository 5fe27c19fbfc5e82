using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Readme;

public sealed class ReadmeTests
{
    [Fact]
    public void The_program_in_the_README_is_the_one_that_compiles()
    {
        var repository = Needs.Repository();

        var shown = Between(File.ReadAllText(Path.Combine(repository, "src", "PteroBot.Panel", "README.md")), "```csharp", "```");
        var compiled = Between(File.ReadAllText(Path.Combine(repository, "tests", "PteroBot.Panel.Tests", "Readme", "ConsoleProgram.cs")), "// <program>", "// </program>");

        Assert.Equal(compiled, shown.Where(l => !l.StartsWith("using PteroBot", StringComparison.Ordinal)));
        Assert.InRange(shown.Count(), 20, 32);
    }

    private static IEnumerable<string> Between(string text, string from, string to)
    {
        var begin = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[begin..text.IndexOf(to, begin, StringComparison.Ordinal)].Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
    }
}
