using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Features.Admin.Requests;
using PteroBot.Tests.Features.Admin;
using PteroBot.Tests.Features.Sharing;

namespace PteroBot.Tests.Features.Requests;

public sealed class RequestBookTests
{
    private const ulong Builders = RequestWorld.Builders;

    private static Actor Mia => RequestWorld.Mia;

    private static readonly Actor Adam = new(2, "adam", FeatureWorld.Harbour, [FeatureWorld.AdminRole], ManagesGuild: false);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_lacks_the_role_or_acts_elsewhere_learns_nothing_of_a_template()
    {
        await using var world = await WorldAsync();
        var book = world.Get<RequestBook>();

        Assert.NotNull((await book.MayAskAsync(Mia, "Small", Token)).Allowed);
        Assert.IsType<Explained>((await book.MayAskAsync(Mia with { RoleIds = [] }, "Small", Token)).Refusal);
        Assert.IsType<Explained>((await book.MayAskAsync(Mia with { GuildId = FeatureWorld.Lighthouse }, "Small", Token)).Refusal);
        Assert.IsType<GuildOnly>((await book.MayAskAsync(Mia with { GuildId = null }, "Small", Token)).Refusal);
        Assert.Empty(await book.OfferedAsync(Mia with { RoleIds = [1] }, Token));
    }

    [Fact]
    public async Task Two_requests_at_the_same_moment_are_one_where_one_is_allowed()
    {
        await using var world = await WorldAsync();

        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => world.Get<RequestBook>().AskAsync(Mia, "Small", $"World {i}", null, Token)));

        Assert.Single(asked, decision => decision.Allowed is not null);
        Assert.Single(await world.AuditAsync(), record => record.Action == "request.ask");
    }

    [Fact]
    public async Task Of_many_who_press_one_decides_and_each_decision_is_recorded_with_it()
    {
        await using var world = await WorldAsync();
        var request = (await world.Get<RequestBook>().AskAsync(Mia, "Small", "World", null, Token)).Allowed!;

        var approved = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.Get<RequestBook>().ApproveAsync(Adam, request.Id, Token)));
        var denied = await world.Get<RequestBook>().DenyAsync(Adam, request.Id, "no", Token);

        Assert.Single(approved, decision => decision.Allowed is not null);
        Assert.Contains("said yes", ((Explained)denied.Refusal!).Sentence);
        Assert.Equal(AuditResult.Pending, Assert.Single(await world.AuditAsync(), record => record.Action == "request.approve").Result);
    }

    [Fact]
    public async Task A_yes_that_the_bot_did_not_survive_can_be_taken_up_again_later_and_not_before()
    {
        await using var world = await WorldAsync();
        var request = (await world.Get<RequestBook>().AskAsync(Mia, "Small", "World", null, Token)).Allowed!;
        await world.Get<RequestBook>().ApproveAsync(Adam, request.Id, Token);

        world.Clock.Advance(RequestBook.Abandoned);
        var early = await world.Get<RequestBook>().ApproveAsync(Adam, request.Id, Token);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = await world.Get<RequestBook>().ApproveAsync(Adam, request.Id, Token);

        Assert.Null(early.Allowed);
        Assert.True(late.Allowed?.IsAgain);
    }

    [Fact]
    public async Task Another_guild_s_administrator_decides_nothing_here()
    {
        await using var world = await WorldAsync();
        var request = (await world.Get<RequestBook>().AskAsync(Mia, "Small", "World", null, Token)).Allowed!;
        var elsewhere = Adam with { GuildId = FeatureWorld.Lighthouse };

        Assert.Null((await world.Get<RequestBook>().ApproveAsync(elsewhere, request.Id, Token)).Allowed);
        Assert.Null((await world.Get<RequestBook>().DenyAsync(elsewhere, request.Id, "", Token)).Allowed);
        Assert.Null((await world.Get<RequestBook>().ReleaseAsync(elsewhere, request.Id, Token)).Allowed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nobody")]
    [InlineData("a@b")]
    [InlineData("Mia <mia@example.com>")]
    public async Task Without_a_link_a_whole_address_is_wanted(string? email)
    {
        await using var world = await WorldAsync();
        var unlinked = Mia with { UserId = 77 };

        var asked = await world.Get<RequestBook>().AskAsync(unlinked, "Small", "World", email, Token);

        Assert.Contains("no e-mail address", ((Explained)asked.Refusal!).Sentence);
    }

    [Fact]
    public async Task The_address_is_forgotten_with_the_decision_and_never_recorded()
    {
        await using var world = await WorldAsync();
        var request = (await world.Get<RequestBook>().AskAsync(Mia with { UserId = 77 }, "Small", "World", "fresh@example.com", Token)).Allowed!;

        var denied = (await world.Get<RequestBook>().DenyAsync(Adam, request.Id, "no room", Token)).Allowed!;

        Assert.Null(denied.Value.Email);
        Assert.All(await world.AuditAsync(), record => Assert.DoesNotContain("fresh@example.com", record.ToString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_bot_that_died_on_the_way_had_made_is_found_again_and_not_made_twice(bool serverIsThere)
    {
        await using var world = await WorldAsync();
        var request = (await world.Get<RequestBook>().AskAsync(Mia with { UserId = 77 }, "Small", "World", "fresh@example.com", Token)).Allowed!;
        await world.Get<RequestBook>().ApproveAsync(Adam, request.Id, Token);
        world.Clock.Advance(RequestBook.Abandoned + TimeSpan.FromSeconds(1));
        var external = ServerRequest.ExternalId(request.Id);
        if (serverIsThere)
            world.One($"servers/external/{external}", AdminScript.Server(5, "World"));
        else
            world.Refuses("GET", $"servers/external/{external}", System.Net.HttpStatusCode.NotFound, "NotFoundHttpException", "The requested resource could not be found on the server.")
                .List("users", AdminScript.User(9, "fresh", external)).Takes("POST", "servers", AdminScript.Server(5, "World"));

        var end = await world.Get<RequestMaking>().MakeAsync((await world.Get<RequestMaking>().ApproveAsync(Adam, request.Id, Token)).Allowed!, Token);

        Assert.Equal((null, !serverIsThere), (end.Trouble, end.IsNewAccount));
        Assert.Equal(RequestState.Approved, end.Request.Value.State);
        Assert.Equal(serverIsThere ? [] : ["POST /api/application/servers"], world.Asked.Where(asked => asked.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_template_is_taken_from_a_server_that_is_read_once_and_an_unknown_one_is_told_as_to_an_administrator()
    {
        await using var world = await WorldAsync();
        world.List("servers", AdminScript.Server(1, "Survival")).One("servers/1", AdminScript.Server(1, "Survival"));

        var added = await AddTemplateAsync(world, "survival");
        var unknown = await AddTemplateAsync(world, "nowhere");

        Assert.Equal("edit: Members can ask for `Tiny` now.", added);
        Assert.Equal("edit: No server of the panel is called `nowhere`. Pick one from the list that appears while you type.", unknown);
        Assert.Single(world.Asked, "GET /api/application/servers/1");
        Assert.Equal("Survival", (await world.Get<TemplateBook>().FindAsync(FeatureWorld.Harbour, "Tiny", Token))?.TakenFrom);
    }

    [Fact]
    public async Task Switched_off_there_is_nothing_of_it()
    {
        await using var world = await FeatureWorld.StartAsync();

        Assert.DoesNotContain(world.Get<Discord.Interactions.InteractionService>().SlashCommands, command => command.Module.SlashGroupName == "request");
    }

    private static async Task<string> AddTemplateAsync(FeatureWorld world, string server) =>
        (await world.HandleAsync(Typed.Command("request template-add", FeatureWorld.Adam, ("name", "Tiny"), ("server", server), ("role", SharingWorld.Role(Builders)))))[^1];

    private static Task<FeatureWorld> WorldAsync() => RequestWorld.StartAsync();
}
