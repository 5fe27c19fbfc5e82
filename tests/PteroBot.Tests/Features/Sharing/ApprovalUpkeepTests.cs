using System.Net;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Approvals;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Languages;
using PteroBot.Storage;
using PteroBot.Tests.Features.Boards;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Sharing;

/// <summary>Cards that nobody presses any more.</summary>
public sealed class ApprovalUpkeepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_that_nobody_answered_says_so_once_and_nobody_can_approve_it_then()
    {
        await using var world = await StartAsync();
        var (messages, request) = (new FakeMessages(), await AskAsync(world));
        var upkeep = Upkeep(world, messages);

        await upkeep.RunDueAsync(Token);
        var early = messages.Edits.Count;
        world.Clock.Advance(ApprovalBook.Patience);
        await upkeep.RunDueAsync(Token);
        await upkeep.RunDueAsync(Token);
        var late = await world.HandleAsync(Typed.Press($"approval/yes/{request.Id}", FeatureWorld.Adam));

        Assert.Equal(0, early);
        Assert.Single(messages.Edits);
        Assert.EndsWith("Nobody answered in time. Whoever wants it can ask again.", messages.TextOf(RecordedReplies.FollowUp));
        Assert.EndsWith("nobody answered in time. Whoever asked can ask again.", late[^1]);
        Assert.Empty(world.Sent());
    }

    [Theory]
    [InlineData(null, "Nothing was done: the bot stopped before it began. Whoever wants it can ask again.")]
    [InlineData(nameof(AuditResult.Unknown), "It was passed on, but the bot stopped before it saw the end.")]
    [InlineData(nameof(AuditResult.Succeeded), "It was passed on, but the bot stopped before it saw the end.")]
    [InlineData(nameof(AuditResult.Refused), "Nothing was done.")]
    public async Task What_was_approved_just_before_the_bot_stopped_is_told_as_it_is_and_not_done_again(string? begun, string sentence)
    {
        await using var world = await StartAsync();
        var (messages, request) = (new FakeMessages(), await AskAsync(world));
        await world.Get<ApprovalBook>().DecideAsync(new Actor(2, "adam", FeatureWorld.Harbour, [FeatureWorld.AdminRole], false), request.Id, approve: true, Token);
        if (begun is { } result)
            await RecordAsync(world, request, Enum.Parse<AuditResult>(result));
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        await Upkeep(world, messages).RunDueAsync(Token);
        await Upkeep(world, messages).RunDueAsync(Token);

        Assert.Single(messages.Edits);
        Assert.EndsWith($"<@2> approved it. {sentence}", messages.TextOf(RecordedReplies.FollowUp));
        Assert.Empty(world.Sent());
        Assert.Equal(ApprovalState.Ended, (await FindAsync(world)).State);
    }

    [Fact]
    public async Task While_it_is_being_done_the_card_is_left_alone()
    {
        await using var world = await StartAsync();
        var (messages, request) = (new FakeMessages(), await AskAsync(world));
        var upkeep = Upkeep(world, messages);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.Get<ApprovalBook>().DecideAsync(new Actor(2, "adam", FeatureWorld.Harbour, [FeatureWorld.AdminRole], false), request.Id, approve: true, Token);

        await upkeep.RunDueAsync(Token);

        Assert.Empty(messages.Edits);
    }

    [Fact]
    public async Task While_Discord_takes_no_change_it_is_tried_again_and_a_card_that_is_gone_is_let_go()
    {
        await using var world = await StartAsync();
        await AskAsync(world);
        world.Clock.Advance(ApprovalBook.Patience);
        var messages = new FakeMessages();
        messages.Faults[RecordedReplies.FollowUp] = () => Task.FromResult(MessageOutcome.NotNow);

        await Upkeep(world, messages).RunDueAsync(Token);
        var state = (await FindAsync(world)).State;
        messages.Faults[RecordedReplies.FollowUp] = () => Task.FromResult(MessageOutcome.MessageGone);
        await Upkeep(world, messages).RunDueAsync(Token);

        Assert.Equal(ApprovalState.Waiting, state);
        Assert.Equal(ApprovalState.Expired, (await FindAsync(world)).State);
    }

    private static ApprovalUpkeep Upkeep(FeatureWorld world, IChannelMessages messages) =>
        new(world.Get<ApprovalBook>(), world.Get<IDocumentStore>(), messages, world.Get<GuildLanguages>(), world.Clock);

    private static async Task<FeatureWorld> StartAsync()
    {
        var world = await SharedWorld.StartAsync(new GrantedAction(ServerAction.Restart) { NeedsApproval = true });
        world.Http.On("POST", $"/api/client/servers/{FeatureWorld.Survival}/power", HttpStatusCode.NoContent, "");
        return world;
    }

    private static async Task<ApprovalRequest> AskAsync(FeatureWorld world)
    {
        await world.HandleAsync(Typed.Press($"power/restart/{FeatureWorld.Survival}/7/abcdef", SharedWorld.Cleo));
        var request = await FindAsync(world);
        Assert.Equal(RecordedReplies.FollowUp, request.MessageId);
        return request;
    }

    private static Task<Stored<AuditRecord>> RecordAsync(FeatureWorld world, ApprovalRequest request, AuditResult result) => world.Get<IDocumentStore>().InsertAsync(AuditDocuments.Type, AuditDocuments.NewId(world.Clock.GetUtcNow()), new AuditRecord
    {
        At = world.Clock.GetUtcNow(),
        UserId = request.AskedBy,
        UserName = "cleo",
        GuildId = request.GuildId,
        Action = "power.restart",
        Target = request.Reference,
        Panel = request.Panel,
        ApprovedBy = 2,
        Result = result,
    }, Token);

    private static async Task<ApprovalRequest> FindAsync(FeatureWorld world) =>
        (await world.Get<IDocumentStore>().QueryAsync(ApprovalDocuments.Type, ApprovalDocuments.ByGuild.Where(FeatureWorld.Harbour), Token))[^1].Value;
}
