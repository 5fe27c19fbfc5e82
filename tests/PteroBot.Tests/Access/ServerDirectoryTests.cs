using System.Net;
using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.TestKit;

namespace PteroBot.Tests.Access;

public sealed class ServerDirectoryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_look_costs_no_request()
    {
        await using var world = await LinkedAsync();
        var account = await AccountAsync(world);

        await world.Get<ServerDirectory>().ListAsync(account, Token);
        var again = await world.Get<ServerDirectory>().ListAsync(account, Token);

        Assert.Equal(["Creative", "Survival"], again.Select(s => s.Name));
        Assert.Single(world.Http.Requests);
    }

    [Fact]
    public async Task Several_at_once_share_one_request()
    {
        await using var world = await LinkedAsync();
        var account = await AccountAsync(world);
        var directory = world.Get<ServerDirectory>();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => directory.ListAsync(account, Token)));

        Assert.Single(world.Http.Requests);
    }

    [Fact]
    public async Task An_older_list_is_shown_at_once_and_renewed_behind()
    {
        await using var world = await LinkedAsync();
        var account = await AccountAsync(world);
        var directory = world.Get<ServerDirectory>();
        await directory.ListAsync(account, Token);
        world.Script.Servers(AccessWorld.NoraKey, ("7250dc0e", "Survival"), ("5e509924", "Brand new"));

        world.Clock.Advance(ServerDirectory.FreshFor + TimeSpan.FromSeconds(1));
        var stale = await directory.ListAsync(account, Token);
        var renewed = await directory.ReloadAsync(account, Token);

        Assert.Equal(["Creative", "Survival"], stale.Select(s => s.Name));
        Assert.Equal(["Brand new", "Survival"], renewed.Select(s => s.Name));
    }

    [Fact]
    public async Task A_name_that_is_not_there_is_looked_for_again_but_not_at_every_try()
    {
        await using var world = await LinkedAsync();
        var access = world.Get<AccessControl>();
        await access.ServerAsync(AccessWorld.Nora, "Survival", ServerAction.View, Token);
        world.Script.Servers(AccessWorld.NoraKey, ("5e509924", "Brand new"));

        var soon = await access.ServerAsync(AccessWorld.Nora, "Brand new", ServerAction.View, Token);
        world.Clock.Advance(TimeSpan.FromSeconds(11));
        var later = await access.ServerAsync(AccessWorld.Nora, "Brand new", ServerAction.View, Token);

        Assert.IsType<ServerUnknown>(soon.Refusal);
        Assert.Equal("5e509924", later.Allowed?.Server.Identifier);
        Assert.Equal(2, world.Http.Requests.Count);
    }

    [Fact]
    public async Task What_comes_in_after_unlinking_is_thrown_away()
    {
        await using var world = new AccessWorld();
        await world.SetUpAsync();
        await world.LinkAsync(AccessWorld.Nora, AccessWorld.NoraKey);
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        world.Http.On("GET", "/api/client", async (_, _) =>
        {
            asked.SetResult();
            await answer.Task;
            return StubHttp.Answer(HttpStatusCode.OK, """{"object":"list","data":[],"meta":{"pagination":{"total":0,"count":0,"per_page":100,"current_page":1,"total_pages":1,"links":{}}}}""", "application/json");
        });
        var directory = world.Get<ServerDirectory>();
        var listing = directory.ListAsync(await AccountAsync(world), Token);
        await asked.Task;

        directory.Forget(AccessWorld.Nora.UserId, AccessWorld.Panel);
        answer.SetResult();
        await listing;

        Assert.Null(directory.Peek(AccessWorld.Nora.UserId, AccessWorld.Panel));
    }

    [Fact]
    public async Task A_failed_read_leaves_the_known_list_and_the_next_look_tries_again()
    {
        await using var world = await LinkedAsync();
        var account = await AccountAsync(world);
        var directory = world.Get<ServerDirectory>();
        await directory.ListAsync(account, Token);
        world.Script.Forget(AccessWorld.NoraKey);

        await Assert.ThrowsAsync<KeyRejectedException>(() => directory.ReloadAsync(account, Token));

        Assert.Equal(2, directory.Peek(AccessWorld.Nora.UserId, AccessWorld.Panel)?.Count);
    }

    [Fact]
    public async Task A_list_that_nobody_uses_is_forgotten()
    {
        await using var world = await LinkedAsync();
        await world.LinkAsync(AccessWorld.Sam, AccessWorld.SamKey);
        world.Script.Servers(AccessWorld.SamKey, ("9f9f9f9f", "Sam's own"));
        var directory = world.Get<ServerDirectory>();
        await directory.ListAsync(await AccountAsync(world), Token);

        world.Clock.Advance(ServerDirectory.KeptFor + TimeSpan.FromMinutes(1));
        await directory.ListAsync(await AccountAsync(world, AccessWorld.Sam), Token);

        Assert.Null(directory.Peek(AccessWorld.Nora.UserId, AccessWorld.Panel));
        Assert.NotNull(directory.Peek(AccessWorld.Sam.UserId, AccessWorld.Panel));
    }

    private static async Task<AccountAccess> AccountAsync(AccessWorld world, Actor? actor = null) =>
        (await world.Get<AccessControl>().AccountAsync(actor ?? AccessWorld.Nora, Token)).Allowed!;

    private static async Task<AccessWorld> LinkedAsync()
    {
        var world = new AccessWorld();
        await world.SetUpAsync();
        await world.LinkAsync(AccessWorld.Nora, AccessWorld.NoraKey);
        world.Script.Servers(AccessWorld.NoraKey, ("7250dc0e", "Survival"), ("1a109924", "Creative"));
        return world;
    }
}
