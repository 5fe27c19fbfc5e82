using System.Net;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Features.Admin.Requests;
using PteroBot.Languages;
using PteroBot.Panel;
using PteroBot.Storage;
using PteroBot.Tests.Features.Admin;
using PteroBot.Tests.Features.Boards;

namespace PteroBot.Tests.Features.Requests;

/// <summary>A yes after whose beginning the bot stopped.</summary>
public sealed class RequestUpkeepTests
{
    private const ulong Card = 77;

    private static readonly Actor Adam = new(2, "adam", FeatureWorld.Harbour, [FeatureWorld.AdminRole], ManagesGuild: false);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_was_made_is_found_and_the_card_and_the_member_are_told()
    {
        await using var world = await RequestWorld.StartAsync();
        var (messages, request) = (new FakeMessages(), await LeftAsync(world));
        world.One($"servers/external/{ServerRequest.ExternalId(request.Id)}", AdminScript.Server(5, "World"));

        await Upkeep(world, messages).RunDueAsync(Token);
        await Upkeep(world, messages).RunDueAsync(Token);

        Assert.Single(messages.Edits);
        Assert.Contains("Approved: World", messages.TextOf(Card));
        Assert.Equal((RequestState.Approved, "00000005"), (await FindAsync(world, request.Id)) is var kept ? (kept.State, kept.Server) : default);
        Assert.Equal(AuditResult.Succeeded, Assert.Single(await world.AuditAsync(), record => record.Action == "request.approve").Result);
        Assert.DoesNotContain(world.Asked, asked => asked.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_was_not_made_is_asked_for_again_and_not_made_without_a_press()
    {
        await using var world = await RequestWorld.StartAsync();
        var (messages, request) = (new FakeMessages(), await LeftAsync(world));
        world.Refuses("GET", $"servers/external/{ServerRequest.ExternalId(request.Id)}", HttpStatusCode.NotFound, "NotFoundHttpException", "The requested resource could not be found on the server.");

        await Upkeep(world, messages).RunDueAsync(Token);
        var again = await world.Get<RequestBook>().ApproveAsync(Adam, request.Id, Token);

        Assert.Contains("Request: World", messages.TextOf(Card));
        Assert.NotNull(again.Allowed);
        Assert.False(again.Allowed.IsAgain);
        Assert.Equal([AuditResult.Failed, AuditResult.Pending], (await world.AuditAsync()).Where(record => record.Action == "request.approve").Select(record => record.Result));
    }

    [Fact]
    public async Task While_the_panel_does_not_tell_nothing_is_decided()
    {
        await using var world = await RequestWorld.StartAsync();
        var (messages, request) = (new FakeMessages(), await LeftAsync(world));
        world.Refuses("GET", $"servers/external/{ServerRequest.ExternalId(request.Id)}", HttpStatusCode.InternalServerError, "HttpException", "Server Error");

        await Upkeep(world, messages).RunDueAsync(Token);

        Assert.Empty(messages.Edits);
        Assert.Equal(RequestState.Approving, (await FindAsync(world, request.Id)).State);
    }

    [Fact]
    public async Task What_is_being_made_now_and_what_another_process_looks_after_is_left_alone()
    {
        await using var world = await RequestWorld.StartAsync();
        var messages = new FakeMessages();
        var upkeep = Upkeep(world, messages);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await LeftAsync(world);

        await upkeep.RunDueAsync(Token);
        messages.Guilds.Clear();
        await Upkeep(world, messages).RunDueAsync(Token);

        Assert.Empty(messages.Edits);
        Assert.Empty(world.Asked);
    }

    private static RequestUpkeep Upkeep(FeatureWorld world, FakeMessages messages)
    {
        var post = new RequestPost(world.Get<Discord.IDiscordClient>(), messages, world.Get<RequestBook>(), world.Get<TemplateBook>(), world.Get<GuildLanguages>());
        return new(world.Get<RequestBook>(), post, world.Get<GuildVault>(), world.Get<PanelReach>(), world.Get<IPanels>(), world.Get<GuildLanguages>(), world.Clock);
    }

    /// <summary>Somebody said yes, and nothing more happened.</summary>
    private static async Task<Stored<ServerRequest>> LeftAsync(FeatureWorld world)
    {
        var request = (await world.Get<RequestBook>().AskAsync(RequestWorld.Mia, "Small", "World", null, Token)).Allowed!;
        await world.Get<RequestBook>().PlaceAsync(request.Id, 300, Card, Token);
        await world.Get<RequestBook>().ApproveAsync(Adam, request.Id, Token);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        return request;
    }

    private static async Task<ServerRequest> FindAsync(FeatureWorld world, string id) => (await world.Get<RequestBook>().FindAsync(FeatureWorld.Harbour, id, Token))!.Value;
}
