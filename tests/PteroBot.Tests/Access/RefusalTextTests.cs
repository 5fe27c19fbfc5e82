using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Panel;
using PteroBot.Tests.Access.Grants;
using PteroBot.Tests.Features;

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
    public void What_is_written_down_holds_no_markup_of_Discord()
    {
        var written = RefusalText.Plain(new RoleTooSoon(ServerAction.Restart, "Survival", DateTimeOffset.UnixEpoch));

        Assert.Contains("on 1 January 1970 at 00:00 UTC", written, StringComparison.Ordinal);
        Assert.Equal(-1, written.AsSpan().IndexOfAny("*<>`"));
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
        nameof(MissingPermission) => new MissingPermission("control.stop", "**Survival**"),
        nameof(NotGranted) => new NotGranted(ServerAction.Kill, "Survival"),
        nameof(CommandNotGranted) => new CommandNotGranted("Survival", [new RoleGrant(GrantWorld.Of(1, null), new GrantedAction(ServerAction.Command) { Commands = new CommandRules(["say"], true) })]),
        nameof(RoleTooSoon) => new RoleTooSoon(ServerAction.Restart, "Survival", DateTimeOffset.UnixEpoch),
        nameof(RoleOnlyWhenEmpty) => new RoleOnlyWhenEmpty(ServerAction.Restart, "Survival", new PlayersNow(3)),
        nameof(ApprovalNeeded) => new ApprovalNeeded(new Intent(ServerAction.Restart), OpenedServer.By(AccessWorld.Nora), new RoleGrant(GrantWorld.Of(1, null), new GrantedAction(ServerAction.Restart))),
        nameof(TooSoon) => new TooSoon(DateTimeOffset.UnixEpoch),
        _ => (Refusal)Activator.CreateInstance(typeof(Refusal).Assembly.GetType($"PteroBot.Access.{name}")!)!,
    };

    private static ServerEntry Entry(string identifier) => new(identifier, Guid.Empty, "Survival", "node-1", true, ServerObstacle.None, new ServerLimits());
}
