using System.Net;
using Discord;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Approvals;
using PteroBot.Audit;
using PteroBot.Storage;
using PteroBot.TestKit;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Sharing;

public sealed class ApprovalTests
{
    private static readonly GrantedAction Restart = new(ServerAction.Restart) { NeedsApproval = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_press_becomes_a_card_for_the_administrators_and_nothing_is_sent()
    {
        await using var world = await StartAsync();

        var answers = await AskAsync(world);

        Assert.Contains(answers, answer => answer.Contains("To restart **Survival** an administrator has to approve it.", StringComparison.Ordinal));
        Assert.Equal("note to all: Restart Survival?", answers[^1]);
        Assert.Empty(world.Sent());
        Assert.Equal(ApprovalState.Waiting, (await RequestAsync(world)).State);
    }

    [Fact]
    public async Task An_administrator_approves_and_it_is_done_for_the_asker()
    {
        await using var world = await StartAsync();
        await AskAsync(world);
        var approve = Press("yes", await RequestAsync(world), FeatureWorld.Adam);

        await world.HandleAsync(approve);

        Assert.Contains("restart", Assert.Single(world.Sent()));
        Assert.StartsWith("note to all: <@7> ", approve.Calls[^1]);
        Assert.Equal([7UL], approve.Mentions[^1]?.UserIds);
        var records = await world.AuditAsync();
        Assert.Equal(["approval.approve", "power.restart"], records.Select(record => record.Action));
        Assert.Equal((2UL, 7UL, SharedWorld.Crew, 2UL), (records[0].UserId, records[1].UserId, records[1].GrantedRole, records[1].ApprovedBy));
        Assert.Equal(ApprovalState.Ended, (await RequestAsync(world)).State);
    }

    [Fact]
    public async Task Two_who_press_at_once_do_it_once()
    {
        await using var world = await StartAsync();
        await AskAsync(world);
        var request = await RequestAsync(world);
        var (one, two) = (Press("yes", request, FeatureWorld.Adam), Press("yes", request, FakeInteractions.Member(9, FeatureWorld.Harbour, [FeatureWorld.AdminRole], name: "second")));

        await Task.WhenAll(world.HandleAsync(one), world.HandleAsync(two));

        Assert.Single(world.Sent());
        Assert.Single(new[] { one, two }, replies => replies.Calls[^1].EndsWith("has approved it already.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_admin_role_may_press_and_nobody_approves_for_themselves()
    {
        await using var world = await StartAsync();
        await AskAsync(world);
        var request = await RequestAsync(world);
        var both = FakeInteractions.Member(7, FeatureWorld.Harbour, [SharedWorld.Crew, FeatureWorld.AdminRole], name: "cleo");

        var stranger = await world.HandleAsync(Press("yes", request, FeatureWorld.Mia));
        var owner = await world.HandleAsync(Press("yes", request, SharingWorld.Owner));
        var elsewhere = await world.HandleAsync(Press("yes", request, SharingWorld.Elsewhere));
        var asker = await world.HandleAsync(Press("yes", request, both));

        Assert.EndsWith("Only panel administrators of this Discord server can do that.", stranger[^1]);
        Assert.EndsWith("Only panel administrators of this Discord server can do that.", owner[^1]);
        Assert.EndsWith("Only panel administrators of this Discord server can do that.", elsewhere[^1]);
        Assert.EndsWith("You asked for it yourself; somebody else has to approve it.", asker[^1]);
        Assert.Empty(world.Sent());
    }

    [Fact]
    public async Task A_role_that_was_taken_meanwhile_takes_the_right_with_it()
    {
        await using var world = await StartAsync();
        await AskAsync(world);
        world.Knows(7, FakeInteractions.Member(7, FeatureWorld.Harbour, [], name: "cleo"));

        await world.HandleAsync(Press("yes", await RequestAsync(world), FeatureWorld.Adam));

        Assert.Empty(world.Sent());
    }

    [Fact]
    public async Task A_grant_that_was_revoked_meanwhile_is_worth_nothing()
    {
        await using var world = await StartAsync();
        await AskAsync(world);
        await world.HandleAsync(Typed.Command("access revoke", SharingWorld.Owner, ("role", SharingWorld.Crew)));

        await world.HandleAsync(Press("yes", await RequestAsync(world), FeatureWorld.Adam));

        Assert.Empty(world.Sent());
    }

    [Theory]
    [InlineData(null, "Nothing was done. Your role may restart **Survival** only so often; it was done a while ago. You can do it again <t:")]
    [InlineData("de", "Es wurde nichts getan. Deine Rolle darf **Survival** neu starten, aber nur in Abständen; das ist noch nicht lange her. Wieder möglich <t:")]
    public async Task A_role_that_has_to_wait_is_told_in_the_language_of_the_guild(string? language, string sentence)
    {
        await using var world = await StartAsync(Restart with { Cooldown = TimeSpan.FromMinutes(10) });
        await world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour, guild => guild with { Language = language }, Token);
        await AskAsync(world);
        var first = await RequestAsync(world);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var other = FakeInteractions.Member(8, FeatureWorld.Harbour, [SharedWorld.Crew], name: "dora");
        await world.HandleAsync(Typed.Press($"power/restart/{FeatureWorld.Survival}/8/abcdef", other));
        var second = await RequestAsync(world);
        await world.HandleAsync(Press("yes", first, FeatureWorld.Adam));
        world.Knows(8, other);
        var late = Press("yes", second, FeatureWorld.Adam);

        await world.HandleAsync(late);

        Assert.Contains(sentence, late.Embed);
        Assert.Single(world.Sent());
    }

    [Theory]
    [InlineData(null, "**Survival** is offline, so nothing was sent.")]
    [InlineData("fr", "**Survival** est hors ligne, donc rien n'a été envoyé.")]
    public async Task A_command_that_found_the_server_offline_is_told_in_the_language_of_the_guild(string? language, string sentence)
    {
        await using var world = await StartAsync(new GrantedAction(ServerAction.Command) { NeedsApproval = true });
        world.WithSurvival("offline");
        world.Http.On("POST", $"/api/client/servers/{FeatureWorld.Survival}/command", HttpStatusCode.BadGateway,
            """{"errors":[{"code":"HttpException","status":"502","detail":"Server must be online in order to send commands."}]}""");
        await world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour, guild => guild with { Language = language }, Token);
        await world.HandleAsync(Typed.Command("console send", SharedWorld.Cleo, ("server", FeatureWorld.Survival), ("command", "say hello")));
        var approve = Press("yes", await RequestAsync(world), FeatureWorld.Adam);

        await world.HandleAsync(approve);

        Assert.Contains(sentence, approve.Embed);
    }

    /// <summary>What everybody in the channel reads when it does not work.</summary>
    public static TheoryData<string, string> Ends => new()
    {
        { "refused", "Das Panel hat abgelehnt. No, not today." },
        { "key gone", "Das ging nicht: das Panel nimmt den Schlüssel nicht mehr an." },
        { "no permission", "Das ging nicht: das Konto hat keinen Zugriff mehr." },
        { "panel down", "Das ging nicht: das Panel hat selbst ein Problem." },
        { "web page", "Das ging nicht: was unter der Adresse des Panels antwortet, ist kein Panel." },
        { "too many", "Das ging nicht: das Panel bittet um eine Pause." },
        { "node down", "node-1 antwortet nicht, deshalb geht dort gerade nichts. Andere Nodes gehen." },
        { "suspended", "**Survival** ist gesperrt. Nur ein Administrator kann das ändern." },
        { "left", "<@7> ist nicht mehr hier, deshalb wurde nichts getan." },
        { "role taken", "<@7> darf das nicht mehr, deshalb wurde nichts getan." },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Every_end_of_an_approved_action_is_told_in_the_language_of_the_guild(string what, string sentence)
    {
        await using var world = await SharedWorld.StartAsync(Restart);
        world.Knows(7, SharedWorld.Cleo);
        await world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour, guild => guild with { Language = "de" }, Token);
        await AskAsync(world);
        Fail(world, what, "power");
        var approve = Press("yes", await RequestAsync(world), FeatureWorld.Adam);

        await world.HandleAsync(approve);

        Assert.EndsWith($"<@2> hat es erlaubt. {sentence}", approve.Embed);
        Assert.Equal($"note to all: <@7> {sentence}", approve.Calls[^1]);
        Assert.Equal(ApprovalState.Ended, (await RequestAsync(world)).State);
    }

    [Theory]
    [InlineData("refused", "Le panel a refusé. No, not today.")]
    [InlineData("key gone", "Cela n'a pas marché : le panel n'accepte plus la clé.")]
    [InlineData("suspended", "**Survival** est suspendu. Seul un administrateur peut le changer.")]
    [InlineData("node down", "node-1 ne répond pas, donc rien ne peut y être fait maintenant. Les autres nœuds fonctionnent.")]
    public async Task A_command_that_did_not_work_is_told_in_the_language_of_the_guild(string what, string sentence)
    {
        await using var world = await StartAsync(new GrantedAction(ServerAction.Command) { NeedsApproval = true });
        await world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour, guild => guild with { Language = "fr" }, Token);
        await world.HandleAsync(Typed.Command("console send", SharedWorld.Cleo, ("server", FeatureWorld.Survival), ("command", "say hello")));
        Fail(world, what, "command");
        var approve = Press("yes", await RequestAsync(world), FeatureWorld.Adam);

        await world.HandleAsync(approve);

        Assert.EndsWith(sentence, approve.Embed);
    }

    [Fact]
    public async Task A_decision_and_its_record_are_one()
    {
        await using var world = await StartAsync();
        await AskAsync(world);
        var request = await RequestAsync(world);
        world.Knows(7, null);

        await world.HandleAsync(Press("yes", request, FeatureWorld.Adam));
        await world.HandleAsync(Press("no", request, FeatureWorld.Adam));

        // Nothing was done and nobody could decide again: one decision, one record.
        Assert.Equal(("approval.approve", AuditResult.Succeeded), Assert.Single(await world.AuditAsync()) is var record ? (record.Action, record.Result) : default);
    }

    [Fact]
    public async Task Whoever_left_is_not_acted_for()
    {
        await using var world = await StartAsync();
        await AskAsync(world);
        world.Knows(7, null);

        var approve = Press("yes", await RequestAsync(world), FeatureWorld.Adam);
        await world.HandleAsync(approve);

        Assert.Contains("<@7> is no longer here, so nothing was done.", approve.Embed);
        Assert.Empty(world.Sent());
    }

    [Fact]
    public async Task A_denied_request_is_told_to_the_asker_and_stays_denied()
    {
        await using var world = await StartAsync();
        await AskAsync(world);
        var request = await RequestAsync(world);

        var denied = await world.HandleAsync(Press("no", request, FeatureWorld.Adam));
        var late = await world.HandleAsync(Press("yes", request, FeatureWorld.Adam));

        Assert.Equal("note to all: <@7> <@2> denied it.", denied[^1]);
        Assert.EndsWith("<@2> has denied it already.", late[^1]);
        Assert.Equal("approval.deny", Assert.Single(await world.AuditAsync()).Action);
        Assert.Empty(world.Sent());
    }

    [Fact]
    public async Task Nobody_answers_a_request_after_its_time()
    {
        await using var world = await StartAsync();
        await AskAsync(world);
        world.Clock.Advance(ApprovalBook.Patience);

        var late = await world.HandleAsync(Press("yes", await RequestAsync(world), FeatureWorld.Adam));

        Assert.EndsWith("This request is over: nobody answered in time. Whoever asked can ask again.", late[^1]);
        Assert.Empty(world.Sent());
    }

    [Fact]
    public async Task Asking_twice_puts_up_one_card()
    {
        await using var world = await StartAsync();
        await AskAsync(world);

        var again = await AskAsync(world);

        Assert.Contains("and it waits for an administrator until", again[^1]);
        Assert.Equal(1, await world.Get<IDocumentStore>().CountAsync(ApprovalDocuments.Type, ApprovalDocuments.Type.All, Token));
    }

    [Fact]
    public async Task A_forged_or_forgotten_id_is_told_as_such()
    {
        await using var world = await StartAsync();

        var answers = await world.HandleAsync(Typed.Press("approval/yes/0193aaaaaaaaaaaaaaaaaaaaaaaaaaaa", FeatureWorld.Adam));

        Assert.EndsWith("I no longer know what that was about. Whoever asked can ask again.", answers[^1]);
    }

    [Fact]
    public async Task A_command_waits_sealed_and_its_secrets_are_not_on_the_card()
    {
        await using var world = await SharedWorld.StartAsync(new GrantedAction(ServerAction.Command) { NeedsApproval = true, Commands = new CommandRules(["login"], IsAllowList: true) });
        var ask = Typed.Command("console send", SharedWorld.Cleo, ("server", FeatureWorld.Survival), ("command", "login password=PlantedSecret"));

        await world.HandleAsync(ask);

        Assert.Contains("\n`login ", ask.Embed);
        Assert.DoesNotContain("PlantedSecret", ask.Embed);
        Assert.Equal("login password=PlantedSecret", await world.Get<ApprovalBook>().CommandAsync(await RequestAsync(world), Token));
        Assert.Empty(world.Sent());
    }

    private static void Fail(FeatureWorld world, string what, string route)
    {
        var path = $"/api/client/servers/{FeatureWorld.Survival}/{route}";
        switch (what)
        {
            case "left": world.Knows(7, null); break;
            case "role taken": world.Knows(7, FakeInteractions.Member(7, FeatureWorld.Harbour, [], name: "cleo")); break;
            case "web page": world.Http.On("POST", path, _ => StubHttp.Answer(HttpStatusCode.OK, "<html></html>", "text/html")); break;
            case "too many": world.Http.On("POST", path, HttpStatusCode.TooManyRequests, "", ("Retry-After", "30")); break;
            case "panel down": Answer(HttpStatusCode.InternalServerError, "HttpException", "Server Error"); break;
            case "key gone": Answer(HttpStatusCode.Unauthorized, "AuthenticationException", "Unauthenticated."); break;
            case "no permission": Answer(HttpStatusCode.Forbidden, "HttpForbiddenException", "This action is unauthorized."); break;
            case "node down": Answer(HttpStatusCode.GatewayTimeout, "DaemonConnectionException", "Could not establish a connection to the machine running this server. Please try again."); break;
            case "suspended": Answer(HttpStatusCode.Conflict, "ServerStateConflictException", "This server is currently suspended and the functionality requested is unavailable."); break;
            default: Answer(HttpStatusCode.BadRequest, "BadRequestHttpException", "No, not today."); break;
        }

        void Answer(HttpStatusCode status, string code, string detail) =>
            world.Http.On("POST", path, status, $$"""{"errors":[{"code":"{{code}}","status":"{{(int)status}}","detail":"{{detail}}"}]}""");
    }

    private static Task<FeatureWorld> StartAsync() => StartAsync(Restart);

    private static async Task<FeatureWorld> StartAsync(GrantedAction action)
    {
        var world = await SharedWorld.StartAsync(action);
        world.Http.On("POST", $"/api/client/servers/{FeatureWorld.Survival}/power", HttpStatusCode.NoContent, "");
        world.Knows(7, SharedWorld.Cleo);
        return world;
    }

    private static Task<IReadOnlyList<string>> AskAsync(FeatureWorld world) => world.HandleAsync(Typed.Press($"power/restart/{FeatureWorld.Survival}/7/abcdef", SharedWorld.Cleo));

    private static RecordedReplies Press(string answer, ApprovalRequest request, IGuildUser who) => Typed.Press($"approval/{answer}/{request.Id}", who);

    private static async Task<ApprovalRequest> RequestAsync(FeatureWorld world) =>
        (await world.Get<IDocumentStore>().QueryAsync(ApprovalDocuments.Type, ApprovalDocuments.ByGuild.Where(FeatureWorld.Harbour), Token))[^1].Value;
}
