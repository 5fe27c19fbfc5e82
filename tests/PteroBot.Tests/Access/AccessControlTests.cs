using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Tests.Access;

public sealed class AccessControlTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_linked_person_reaches_their_own_servers()
    {
        await using var world = await LinkedAsync();

        var decision = await ServerAsync(world, AccessWorld.Nora, "survival");

        Assert.Equal("7250dc0e", decision.Allowed?.Server.Identifier);
    }

    [Fact]
    public async Task Whoever_is_not_linked_reaches_nothing_and_nobody_is_asked()
    {
        await using var world = await LinkedAsync();

        var decision = await ServerAsync(world, AccessWorld.Sam, "survival");

        Assert.IsType<NotLinked>(decision.Refusal);
        Assert.Empty(world.Http.Requests);
    }

    [Fact]
    public async Task Another_persons_server_is_unknown_even_by_its_identifier_and_even_when_it_is_in_memory()
    {
        await using var world = await LinkedAsync();
        await world.LinkAsync(AccessWorld.Sam, AccessWorld.SamKey);
        await ServerAsync(world, AccessWorld.Nora, "survival");
        world.Script.Servers(AccessWorld.SamKey, ("9f9f9f9f", "Sam's own"));

        var decision = await ServerAsync(world, AccessWorld.Sam, "7250dc0e");

        Assert.IsType<ServerUnknown>(decision.Refusal);
    }

    [Fact]
    public async Task Each_person_is_served_with_their_own_key()
    {
        await using var world = await LinkedAsync();
        await world.LinkAsync(AccessWorld.Sam, AccessWorld.SamKey);
        world.Script.Servers(AccessWorld.SamKey, ("9f9f9f9f", "Sam's own"));

        await Task.WhenAll(ServerAsync(world, AccessWorld.Nora, "survival"), ServerAsync(world, AccessWorld.Sam, "Sam's own"));

        var keys = world.Http.Requests.Select(r => r.Headers["Authorization"]).Order();
        Assert.Equal([$"Bearer {AccessWorld.NoraKey}", $"Bearer {AccessWorld.SamKey}"], keys);
    }

    [Fact]
    public async Task A_link_of_one_panel_does_not_count_in_a_guild_with_another()
    {
        await using var world = await LinkedAsync();
        await world.SetUpAsync(AccessWorld.Lighthouse, AccessWorld.OtherPanel);

        var decision = await ServerAsync(world, AccessWorld.In(AccessWorld.Nora, AccessWorld.Lighthouse), "survival");

        Assert.IsType<NotLinked>(decision.Refusal);
    }

    [Fact]
    public async Task In_a_direct_message_the_own_link_counts()
    {
        await using var world = await LinkedAsync();

        var decision = await ServerAsync(world, AccessWorld.In(AccessWorld.Nora, null), "survival");

        Assert.NotNull(decision.Allowed);
    }

    [Fact]
    public async Task A_key_that_was_moved_to_another_person_does_not_open()
    {
        await using var world = await LinkedAsync();
        var noras = await world.Get<LinkVault>().FindAsync(AccessWorld.Nora.UserId, AccessWorld.Panel, Token);

        var opened = await world.Get<LinkVault>().OpenAsync(noras! with { UserId = AccessWorld.Sam.UserId }, Token);

        Assert.Null(opened);
    }

    [Fact]
    public async Task A_link_whose_key_does_not_open_any_more_asks_to_link_again()
    {
        await using var world = await LinkedAsync();
        await world.LinkAsync(AccessWorld.Sam, AccessWorld.SamKey);
        var store = world.Get<Storage.IDocumentStore>();
        var sams = (await store.FindAsync(LinkDocuments.Type, Link.IdOf(3, AccessWorld.Panel), Token))!;
        var noras = (await store.FindAsync(LinkDocuments.Type, Link.IdOf(1, AccessWorld.Panel), Token))!;
        await store.ReplaceAsync(LinkDocuments.Type, sams, sams.Value with { Key = noras.Value.Key }, Token);

        Assert.IsType<KeyUnreadable>((await ServerAsync(world, AccessWorld.Sam, "survival")).Refusal);
    }

    [Fact]
    public async Task A_panel_that_refuses_the_key_is_told_as_that()
    {
        await using var world = new AccessWorld();
        await world.SetUpAsync();
        await world.LinkAsync(AccessWorld.Nora, AccessWorld.NoraKey);
        world.Script.Servers(AccessWorld.SamKey, ("9f9f9f9f", "Sam's own"));

        await Assert.ThrowsAsync<KeyRejectedException>(() => ServerAsync(world, AccessWorld.Nora, "survival"));
    }

    private static Task<Decision<ServerAccess>> ServerAsync(AccessWorld world, Actor actor, string asked) =>
        world.Get<AccessControl>().ServerAsync(actor, asked, ServerAction.View, Token);

    private static async Task<AccessWorld> LinkedAsync()
    {
        var world = new AccessWorld();
        await world.SetUpAsync();
        await world.LinkAsync(AccessWorld.Nora, AccessWorld.NoraKey);
        world.Script.Servers(AccessWorld.NoraKey, ("7250dc0e", "Survival"), ("1a109924", "Survival 2"));
        return world;
    }
}
