using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Storage;
using PteroBot.Tests.Access;

namespace PteroBot.Tests.Audit;

public sealed class AuditLogTests
{
    private static readonly Change Restart = new("power.restart", "7250dc0e", "Survival", "https://panel.example.com");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_record_is_there_before_the_change_is_made()
    {
        await using var world = new AccessWorld();
        AuditRecord? during = null;

        await RecordAsync(world, async () => during = Assert.Single(await AllAsync(world)), ChangeEnd.Succeeded);

        Assert.Equal(AuditResult.Pending, during?.Result);
        Assert.Null(during?.EndedAt);
    }

    [Fact]
    public async Task Afterwards_it_says_who_where_what_on_what_and_how_it_ended()
    {
        await using var world = new AccessWorld();

        await RecordAsync(world, () => Task.CompletedTask, ChangeEnd.Refused("Survival is suspended."));

        var record = Assert.Single(await AllAsync(world));
        Assert.Equal((1UL, "nora", AccessWorld.Harbour), (record.UserId, record.UserName, record.GuildId));
        Assert.Equal(("power.restart", "7250dc0e", "Survival"), (record.Action, record.Target, record.TargetName));
        Assert.Equal((AuditResult.Refused, "Survival is suspended."), (record.Result, record.Reason));
        Assert.Equal(world.Clock.GetUtcNow(), record.EndedAt);
    }

    [Fact]
    public async Task A_change_that_throws_is_recorded_as_failed_and_the_exception_goes_on()
    {
        await using var world = new AccessWorld();

        await Assert.ThrowsAsync<InvalidDataException>(() => RecordAsync(world, () => throw new InvalidDataException("private"), ChangeEnd.Succeeded));

        var record = Assert.Single(await AllAsync(world));
        Assert.Equal((AuditResult.Failed, nameof(InvalidDataException)), (record.Result, record.Reason));
    }

    [Fact]
    public async Task When_nobody_waited_for_the_end_or_the_answer_was_lost_the_record_says_that_it_is_not_known()
    {
        await using var world = new AccessWorld();

        await Assert.ThrowsAsync<OperationCanceledException>(() => RecordAsync(world, () => throw new OperationCanceledException(), ChangeEnd.Succeeded));

        Assert.Equal(AuditResult.Unknown, Assert.Single(await AllAsync(world)).Result);
    }

    [Fact]
    public async Task A_change_in_the_store_and_its_record_are_made_as_one()
    {
        await using var world = new AccessWorld();
        var guilds = new List<ulong>();
        world.Get<AuditLog>().Completed += guilds.Add;

        await world.Get<AuditLog>().RecordAsync(AccessWorld.Nora, Restart, (session, token) => KeepAsync(session, 1, token), Token);
        await Assert.ThrowsAsync<InvalidDataException>(() => world.Get<AuditLog>().RecordAsync<GuildSettings>(AccessWorld.Nora, Restart, async (session, token) =>
        {
            await KeepAsync(session, 2, token);
            throw new InvalidDataException();
        }, Token));

        var record = Assert.Single(await AllAsync(world));
        Assert.Equal((AuditResult.Succeeded, world.Clock.GetUtcNow()), (record.Result, record.EndedAt));
        Assert.Single(await world.Get<IDocumentStore>().QueryAsync(GuildDocuments.Type, GuildDocuments.Type.All, Token));
        Assert.Equal([AccessWorld.Harbour], guilds);

        static async Task<GuildSettings> KeepAsync(IDocumentSession session, ulong guild, CancellationToken token) =>
            (await session.InsertAsync(GuildDocuments.Type, GuildSettings.IdOf(guild), new GuildSettings { GuildId = guild }, token)).Value;
    }

    [Fact]
    public async Task Records_are_read_by_guild_in_order_of_time()
    {
        await using var world = new AccessWorld();
        foreach (var guild in new ulong[] { 1, 2, 1 })
        {
            await world.Get<AuditLog>().BeginAsync(AccessWorld.Nora with { GuildId = guild }, Restart, Token);
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var found = await world.Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.ByGuild.Where(1UL) with { Descending = true }, Token);

        Assert.Equal(2, found.Count);
        Assert.True(found[0].Value.At > found[1].Value.At);
    }

    private static Task<bool> RecordAsync(AccessWorld world, Func<Task> work, ChangeEnd end) =>
        world.Get<AuditLog>().RecordAsync(AccessWorld.Nora, Restart, async _ =>
        {
            await work();
            return true;
        }, _ => end, Token);

    private static async Task<List<AuditRecord>> AllAsync(AccessWorld world) =>
        [.. (await world.Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.Type.All, Token)).Select(r => r.Value)];
}
