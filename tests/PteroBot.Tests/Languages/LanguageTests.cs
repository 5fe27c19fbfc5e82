using System.Globalization;
using System.Reflection;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Audit;
using PteroBot.Features.Alerts;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Tests.Languages;

public sealed class LanguageTests
{
    /// <summary>Words that are the same in several languages.</summary>
    private static readonly string[] Shared =
    [
        "Offline", "CPU", "Panel", "Backups", "Server", "Nodes", "Node", "d", "de", "CountNodes", "CountServers", "Question", "Console", "Name", "Code", "Disk", "Servers",
    ];

    public static TheoryData<string> Others => [.. Language.All.Skip(1).Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_placeholder_of_English_is_said_and_no_other(string code)
    {
        var language = Language.Find(code)!;

        Assert.All(Members(), member =>
        {
            var (english, own) = (Say(Language.English, member), Say(language, member));

            Assert.Equal(english is null, own is null);
            Assert.NotEqual("", own?.Trim());
            Assert.Equal(Placeholders(english, member.Arguments), Placeholders(own, member.Arguments));
        });
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Nothing_is_left_in_English(string code)
    {
        var language = Language.Find(code)!;

        var same = Members().Where(member => Say(language, member) is { } own && own == Say(Language.English, member) && own.Any(char.IsLetter));

        Assert.All(same, member => Assert.Contains(Shared, word => word == member.Of.Name || word == Say(language, member)));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_change_has_its_words_in_the_audit_log_with_the_same_placeholders(string code)
    {
        var language = Language.Find(code)!;

        Assert.All(AuditWords.Actions, action =>
        {
            var (english, own) = (AuditWords.Of(action), language.Change(action));

            Assert.True(own != english, $"{action} has no words in {language.Name}.");
            Assert.Equal(Marks(english.Do), Marks(own.Do));
            Assert.Equal(Marks(english.Did), Marks(own.Did));
        });
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void No_condition_is_called_like_another_and_what_stands_on_buttons_fits(string code)
    {
        var language = Language.Find(code)!;
        var words = Enum.GetValues<ServerCondition>().Where(condition => condition != ServerCondition.NodeDown).Select(language.Word).ToList();

        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.All(Enum.GetValues<PowerSignal>(), signal => Assert.InRange(language.Label(signal).Length, 1, 20));
        Assert.InRange(language.AllServers(200).Length, 1, 80);
        Assert.Equal("x.y {}", language.Change("x.y").Do);
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("es-419", "es")]
    [InlineData("es-ES", "es")]
    [InlineData("en-GB", "en")]
    [InlineData("FR", "fr")]
    [InlineData("pl", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Discords_locales_are_understood(string? locale, string? code) => Assert.Equal(code, Language.Find(locale)?.Code);

    [Fact]
    public void What_is_said_in_between_is_in_that_language_and_what_follows_is_not()
    {
        var german = Language.Find("de")!;

        var inside = german.Say(() => (Theme.Of(ServerCondition.Running).Word, Sizes.OfLimit(2_254_857_830, 4_294_967_296), Language.English.Say(() => Theme.Of(ServerCondition.Running).Word)));
        Assert.Throws<InvalidOperationException>(() => german.Say<string>(() => throw new InvalidOperationException()));

        Assert.Equal(("Läuft", "2,1 von 4 GiB", "Running"), inside);
        Assert.Equal("Running", Theme.Of(ServerCondition.Running).Word);
    }

    [Fact]
    public void Numbers_do_not_follow_the_machines_own_language()
    {
        var before = CultureInfo.CurrentCulture;
        var withComma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        withComma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = withComma;
        try
        {
            Assert.Equal("2.1 of 4 GiB", Sizes.OfLimit(2_254_857_830, 4_294_967_296));
            Assert.Equal("0.5 %", Percent.Of(0.5));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Every piece of text that can be said, with arguments that are recognised in it.</summary>
    private static IReadOnlyList<Member> Members() =>
    [
        .. typeof(Language).GetMethods(BindingFlags.Instance | BindingFlags.Public)
            .Where(method => method is { IsAbstract: true } && method.ReturnType == typeof(string))
            .SelectMany(method => Arguments(method.GetParameters()).Select(arguments => new Member(method, arguments))),
    ];

    private static IEnumerable<object?[]> Arguments(ParameterInfo[] parameters) => parameters.Length == 0
        ? [[]]
        : Values(parameters[0]).SelectMany(_ => Arguments(parameters[1..]), (first, rest) => (object?[])[first, .. rest]);

    private static IEnumerable<object?> Values(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => [$"⟦{parameter.Name}⟧"],
        // Beginning with what has a plural of its own.
        var type when type == typeof(int) => [0, 1, 2, 71 + parameter.Position],
        var type when type == typeof(ServerCondition) => Enum.GetValues<ServerCondition>().Cast<object?>(),
        var type when type == typeof(SilenceReason?) => Enum.GetValues<SilenceReason>().Cast<object?>().Append(null),
        var type when type == typeof(PowerSignal) => Enum.GetValues<PowerSignal>().Cast<object?>(),
        var type when type == typeof(AlertKind) => Enum.GetValues<AlertKind>().Cast<object?>(),
        var type when type == typeof(AlertEnd) => Enum.GetValues<AlertEnd>().Cast<object?>(),
        var type when type == typeof(PlayersDoubt) => Enum.GetValues<PlayersDoubt>().Cast<object?>(),
        var type when type == typeof(ServerAction) => Enum.GetValues<ServerAction>().Cast<object?>(),
        var type => throw new InvalidOperationException($"No argument for {type}."),
    };

    private static string? Say(Language language, Member member) => (string?)member.Of.Invoke(language, member.Arguments);

    private static IEnumerable<string> Placeholders(string? text, IReadOnlyList<object?> arguments) =>
        arguments.Where(argument => argument is string or > 2).Select(argument => argument!.ToString()!).Where(mark => text?.Contains(mark, StringComparison.Ordinal) == true);

    private static IEnumerable<string> Marks(string words) => words.Split(' ').Select(word => word.Trim(',', '.')).Where(word => word.StartsWith('{')).Order(StringComparer.Ordinal);

    private sealed record Member(MethodInfo Of, object?[] Arguments)
    {
        public override string ToString() => $"{Of.Name}({string.Join(", ", Arguments)})";
    }
}
