using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Audit;
using PteroBot.Storage;

namespace PteroBot.Tests.Access.Grants;

public sealed class GrantCooldownTests
{
    private static readonly GrantedAction OnceInTen = new(ServerAction.Restart) { Cooldown = TimeSpan.FromMinutes(10) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_role_waits_after_one_of_its_people_did_it()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(OnceInTen);
        await DoAsync(world, await world.OpenAsync(GrantWorld.Mia, ServerAction.Restart), ChangeEnd.Succeeded);

        var other = await world.AskAsync(GrantWorld.Mia with { UserId = 9, Name = "other" }, ServerAction.Restart);
        world.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(world.Clock.GetUtcNow(), Assert.IsType<RoleTooSoon>(other.Refusal).Until);
        Assert.NotNull((await world.AskAsync(GrantWorld.Mia, ServerAction.Restart)).Allowed);
    }

    [Fact]
    public async Task Another_server_or_action_does_not_wait()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(GrantWorld.Crew, null, OnceInTen, new GrantedAction(ServerAction.Stop));
        await DoAsync(world, await world.OpenAsync(GrantWorld.Mia, ServerAction.Restart), ChangeEnd.Succeeded);

        Assert.NotNull((await world.AskAsync(GrantWorld.Mia, ServerAction.Restart, GrantWorld.Creative)).Allowed);
        Assert.NotNull((await world.AskAsync(GrantWorld.Mia, ServerAction.Stop)).Allowed);
    }

    [Fact]
    public async Task Two_at_once_are_one()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(OnceInTen);
        var (mia, other) = (await world.OpenAsync(GrantWorld.Mia, ServerAction.Restart), await world.OpenAsync(GrantWorld.Mia with { UserId = 9 }, ServerAction.Restart));

        await DoAsync(world, mia, ChangeEnd.Succeeded);
        var second = await Assert.ThrowsAsync<RefusedException>(() => DoAsync(world, other, ChangeEnd.Succeeded));

        Assert.IsType<RoleTooSoon>(second.Refusal);
        Assert.Single(await RecordsAsync(world));
    }

    [Fact]
    public async Task What_the_panel_refused_does_not_count_and_what_failed_does()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(OnceInTen);

        await DoAsync(world, await world.OpenAsync(GrantWorld.Mia, ServerAction.Restart), ChangeEnd.Refused("suspended"));
        var afterRefusal = await world.AskAsync(GrantWorld.Mia, ServerAction.Restart);
        await DoAsync(world, afterRefusal.Allowed!, ChangeEnd.Failed("nobody knows"));

        Assert.IsType<RoleTooSoon>((await world.AskAsync(GrantWorld.Mia, ServerAction.Restart)).Refusal);
    }

    [Fact]
    public async Task It_lies_in_the_store_where_a_restart_does_not_forgive()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(OnceInTen);
        var open = await world.OpenAsync(GrantWorld.Mia, ServerAction.Restart);
        await DoAsync(world, open, ChangeEnd.Succeeded);

        var fresh = new GrantCooldowns(world.Get<IDocumentStore>(), world.Clock);

        Assert.NotNull(await fresh.UntilAsync(open, open.Grant!.Chosen!, Token));
    }

    [Fact]
    public async Task A_role_without_a_limit_comes_first()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(OnceInTen);
        await world.GrantAsync(121, GrantWorld.Survival, new GrantedAction(ServerAction.Restart));
        var both = GrantWorld.Mia with { RoleIds = [GrantWorld.Crew, 121] };

        Assert.Equal(121UL, (await world.OpenAsync(both, ServerAction.Restart)).Grant?.Chosen?.Grant.RoleId);
    }

    [Fact]
    public async Task Looking_for_a_suggestion_waits_for_nothing()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(OnceInTen);
        await DoAsync(world, await world.OpenAsync(GrantWorld.Mia, ServerAction.Restart), ChangeEnd.Succeeded);

        Assert.NotNull((await world.Get<AccessControl>().KnownServerAsync(GrantWorld.Mia, GrantWorld.Survival, ServerAction.Restart, Token)).Allowed);
    }

    [Fact]
    public async Task The_record_names_the_member_the_role_and_who_approved()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(new GrantedAction(ServerAction.Restart) { NeedsApproval = true });
        var asked = await world.AskAsync(GrantWorld.Mia, ServerAction.Restart);
        var approved = await world.Get<AccessControl>().ServerAsync(GrantWorld.Mia, GrantWorld.Survival, new Intent(ServerAction.Restart) { ApprovedBy = 2 }, Token);

        await DoAsync(world, approved.Allowed!, ChangeEnd.Succeeded);

        Assert.IsType<ApprovalNeeded>(asked.Refusal);
        var record = Assert.Single(await RecordsAsync(world));
        Assert.Equal((4UL, GrantWorld.Crew, 2UL), (record.UserId, record.GrantedRole, record.ApprovedBy));
    }

    private static Task<bool> DoAsync(AccessWorld world, ServerAccess server, ChangeEnd end) =>
        world.Get<AuditLog>().RecordAsync(server.Actor, Change.Of(server, "power.restart"), _ => Task.FromResult(true), _ => end, Token);

    private static async Task<IReadOnlyList<AuditRecord>> RecordsAsync(AccessWorld world) =>
        [.. (await world.Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.ByGuild.Where(AccessWorld.Harbour), Token)).Select(kept => kept.Value)];
}
