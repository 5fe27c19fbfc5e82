using System.Text.RegularExpressions;
using PteroBot.Audit;
using PteroBot.Features.Audit;
using PteroBot.TestKit;

namespace PteroBot.Tests.Audit;

public sealed partial class AuditWordsTests
{
    /// <summary>Area and verb are put together from two texts there, one of them from an enum or a list.</summary>
    private static readonly string[] PutTogether = ["power.", "file."];

    [Fact]
    public void Every_change_in_the_source_has_words()
    {
        var missing = ActionsInSource().Where(action => !AuditWords.Knows(action)).Order();

        Assert.True(!missing.Any(), $"Give these words (and their area a name) in AuditWords: {string.Join(", ", missing)}");
    }

    [Fact]
    public void The_search_finds_the_changes_of_every_kind()
    {
        var found = ActionsInSource();

        Assert.Superset(new HashSet<string>(["console.send", "backup.delete", "databases.rotate", "setup.role", "link.create", "link.replace", "key.create", "server.unsuspend", "backup.unlock"]), found);
    }

    [Fact]
    public void Words_say_what_is_wanted_and_what_was_done_with_the_same_things()
    {
        Assert.All(AuditWords.Actions, action =>
        {
            var words = AuditWords.Of(action);
            Assert.Equal(Placeholders().Matches(words.Do).Select(m => m.Value), Placeholders().Matches(words.Did).Select(m => m.Value));
            Assert.False(string.IsNullOrWhiteSpace(words.Do));
        });
    }

    [Fact]
    public void Actions_fit_into_the_controls_of_the_log()
    {
        Assert.All(AuditWords.Actions.Concat(AuditWords.Areas.Keys), action => Assert.InRange(action.Length, 1, AuditFilter.MaxAction));
        Assert.All(AuditWords.Actions, action => Assert.InRange(AuditWords.Label(action)!.Length, 1, 100));
    }

    [Fact]
    public void An_action_of_another_version_stands_for_itself()
    {
        Assert.Equal("tea.make {}", AuditWords.Of("tea.make").Did);
        Assert.Null(AuditWords.Label("tea.make"));
    }

    private static HashSet<string> ActionsInSource()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Needs.Repository(), "src", "PteroBot"), "*.cs", SearchOption.AllDirectories))
        {
            if (file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || Path.GetFileName(file) == "AuditWords.cs")
                continue;
            var text = File.ReadAllText(file);
            if (!Recording().IsMatch(text))
                continue;
            found.UnionWith(Action().Matches(text).Select(match => match.Groups[1].Value).Where(action => !PutTogether.Any(action.StartsWith)));
        }
        return found;
    }

    /// <summary>A file that makes changes.</summary>
    [GeneratedRegex(@"new Change\(|\.ChangeAsync\(|\.MakeAsync\(|[aA]udit\.(RecordAsync|BeginAsync)\(|MakeAsync\(|ChangeAsync\(")]
    private static partial Regex Recording();

    /// <summary>A text that looks like area and verb.</summary>
    [GeneratedRegex(@"(?<![$\w])""([a-z]+(?:\.[a-z-]+){1,2})""")]
    private static partial Regex Action();

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Placeholders();
}
