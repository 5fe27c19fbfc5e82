using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PteroBot.Audit;
using PteroBot.Storage;
using PteroBot.Tests.Access;

namespace PteroBot.Tests.Audit;

public sealed class AuditUpkeepTests
{
    private static readonly Change Restart = new("power.restart", "7250dc0e", "Survival");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_dead_process_left_open_is_marked_unknown_at_the_next_start()
    {
        await using var world = new AccessWorld();
        await BeginAsync(world);
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        var closed = await Upkeep(world).CloseAsync(Token);

        var record = Assert.Single(await AllAsync(world));
        Assert.Equal(1, closed);
        Assert.Equal((AuditResult.Unknown, world.Clock.GetUtcNow()), (record.Result, record.EndedAt));
        Assert.Contains("stopped", record.Reason);
    }

    [Fact]
    public async Task What_this_process_is_doing_is_left_alone()
    {
        await using var world = new AccessWorld();
        var upkeep = Upkeep(world);
        await BeginAsync(world);
        world.Clock.Advance(TimeSpan.FromMinutes(20));

        await upkeep.CloseAsync(Token);

        Assert.Equal(AuditResult.Pending, Assert.Single(await AllAsync(world)).Result);
    }

    [Fact]
    public async Task With_several_processes_only_what_is_older_than_any_change_takes_is_given_up()
    {
        await using var world = new AccessWorld();
        await BeginAsync(world);
        world.Clock.Advance(TimeSpan.FromMinutes(59));
        var upkeep = Upkeep(world, engine: StorageEngine.PostgreSql);

        var early = await upkeep.CloseAsync(Token);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        var late = await upkeep.CloseAsync(Token);

        Assert.Equal((0, 1), (early, late));
    }

    [Fact]
    public async Task Records_older_than_the_retention_are_deleted_in_small_steps_and_newer_ones_stay()
    {
        await using var world = new AccessWorld();
        for (var i = 0; i < 450; i++)
            await BeginAsync(world);
        world.Clock.Advance(TimeSpan.FromDays(30));
        await BeginAsync(world, "newer");
        world.Clock.Advance(TimeSpan.FromDays(1));

        var deleted = await Upkeep(world, TimeSpan.FromDays(30)).DeleteOldAsync(Token);

        Assert.Equal(450, deleted);
        Assert.Equal("newer", Assert.Single(await AllAsync(world)).Detail);
    }

    [Fact]
    public async Task Zero_keeps_records_for_ever()
    {
        await using var world = new AccessWorld();
        await BeginAsync(world);
        world.Clock.Advance(TimeSpan.FromDays(5000));

        Assert.Equal(0, await Upkeep(world, TimeSpan.Zero).DeleteOldAsync(Token));
    }

    [Theory]
    [InlineData("00:00:00", true)]
    [InlineData("1.00:00:00", true)]
    [InlineData("23:59:59", false)]
    [InlineData("-1.00:00:00", false)]
    public void The_shortest_retention_is_a_day(string retention, bool fits) =>
        Assert.Equal(fits, new AuditOptionsRules().Validate(null, new AuditOptions { Retention = TimeSpan.Parse(retention) }).Succeeded);

    private static AuditUpkeep Upkeep(AccessWorld world, TimeSpan? retention = null, StorageEngine engine = StorageEngine.Sqlite) => new(
        world.Get<IDocumentStore>(), world.Get<AuditLog>(), Options.Create(new AuditOptions { Retention = retention ?? TimeSpan.FromDays(365) }),
        Options.Create(new StorageOptions { Engine = engine }), world.Clock, NullLogger<AuditUpkeep>.Instance);

    private static async Task BeginAsync(AccessWorld world, string? detail = null) =>
        await world.Get<AuditLog>().BeginAsync(AccessWorld.Nora, Restart with { Detail = detail }, Token);

    private static async Task<IReadOnlyList<AuditRecord>> AllAsync(AccessWorld world) =>
        [.. (await world.Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.Type.All, Token)).Select(row => row.Value)];
}
