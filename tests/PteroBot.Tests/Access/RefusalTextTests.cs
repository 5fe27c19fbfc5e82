using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Tests.Access;

public sealed class RefusalTextTests
{
    public static TheoryData<string> AllRefusals =>
        [.. typeof(Refusal).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Refusal)) && !t.IsAbstract).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(AllRefusals))]
    public void Every_refusal_is_a_calm_sentence(string name)
    {
        var sentence = RefusalText.Of(Make(name));

        Assert.Matches("^[A-Z].*[.]$", sentence);
        Assert.DoesNotContain("!", sentence);
        Assert.NotEqual("That is not allowed here.", sentence);
    }

    [Fact]
    public void What_was_asked_for_cannot_ping_or_format()
    {
        var sentence = RefusalText.Of(new ServerUnknown("`@everyone` **x**"));

        Assert.DoesNotContain("``", sentence);
        Assert.Single(sentence.Split('`')[1..^1]);
    }

    private static Refusal Make(string name) => name switch
    {
        nameof(ServerUnknown) => new ServerUnknown("skyblock"),
        nameof(ServerAmbiguous) => new ServerAmbiguous("s", [Entry("7250dc0e"), Entry("1a109924")]),
        nameof(Explained) => new Explained("The server has no backups left."),
        nameof(TooSoon) => new TooSoon(DateTimeOffset.UnixEpoch),
        _ => (Refusal)Activator.CreateInstance(typeof(Refusal).Assembly.GetType($"PteroBot.Access.{name}")!)!,
    };

    private static ServerEntry Entry(string identifier) => new(identifier, Guid.Empty, "Survival", "node-1", true, ServerObstacle.None, new ServerLimits());
}
