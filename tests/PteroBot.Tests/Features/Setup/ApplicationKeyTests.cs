using System.Net;
using PteroBot.Access;
using PteroBot.Features.Setup;
using PteroBot.Tests.Access;
using PteroBot.Tests.Interactions;
using static PteroBot.Tests.Features.Setup.SetupWorld;
using static PteroBot.Tests.Interactions.FakeInteractions;

namespace PteroBot.Tests.Features.Setup;

/// <summary>The key that <c>/admin</c> works with.</summary>
public sealed class ApplicationKeyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_application_key_that_reads_servers_is_kept()
    {
        await using var world = await HarbourAsync(withKey: false);
        world.Http.On("GET", "/api/application/servers", HttpStatusCode.OK, NoServers);

        var calls = await world.HandleAsync(Key(AccessWorld.GuildKey));

        Assert.Equal("edit: The application key works and is kept.", calls[^1]);
        Assert.Equal(AccessWorld.GuildKey, (await world.Get<GuildVault>().OpenKeyAsync(await GuildAsync(world), AccessWorld.Panel, Token))?.Reveal());
    }

    [Theory]
    [InlineData(401, "AuthenticationException", "Unauthenticated.", "The panel does not know this key.")]
    [InlineData(403, "AccessDeniedHttpException", "This action is unauthorized.", "The panel takes the key, but does not let it read servers.")]
    public async Task A_key_that_does_not_do_is_told_and_not_kept(int status, string code, string detail, string sentence)
    {
        await using var world = await HarbourAsync(withKey: false);
        world.Http.On("GET", "/api/application/servers", (HttpStatusCode)status, $$"""{"errors":[{"code":"{{code}}","status":"{{status}}","detail":"{{detail}}"}]}""");

        var calls = await world.HandleAsync(Key(AccessWorld.GuildKey));

        Assert.StartsWith($"edit: {sentence}", calls[^1]);
        Assert.Null((await GuildAsync(world)).Find(AccessWorld.Panel)?.ApplicationKey);
    }

    [Fact]
    public async Task Somebodys_account_key_is_not_taken_for_the_guild_and_not_sent_anywhere()
    {
        await using var world = await HarbourAsync(withKey: false);

        var calls = await world.HandleAsync(Key(AccessWorld.NoraKey));

        Assert.StartsWith("edit: That is somebody's account key", calls[^1]);
        Assert.DoesNotContain(world.Http.Requests, r => r.Headers["Authorization"].Contains(AccessWorld.NoraKey));
        Assert.Null((await GuildAsync(world)).Find(AccessWorld.Panel)?.ApplicationKey);
    }

    [Fact]
    public async Task The_key_goes_nowhere_when_the_panel_was_forgotten_while_the_modal_was_open()
    {
        await using var world = await HarbourAsync(withKey: false);
        await world.Get<GuildVault>().ChangeAsync(AccessWorld.Harbour, guild => guild.Without(AccessWorld.Panel), Token);

        await world.HandleAsync(Key(AccessWorld.GuildKey));

        Assert.DoesNotContain(world.Http.Requests, r => r.Headers["Authorization"].Contains(AccessWorld.GuildKey));
        Assert.Null((await GuildAsync(world)).Find(AccessWorld.Panel)?.ApplicationKey);
    }

    [Fact]
    public async Task What_the_key_may_change_is_told_without_anything_being_made()
    {
        await using var world = await HarbourAsync();
        var replies = Button($"setup/check/{Mark}", Nora, AccessWorld.Harbour);

        await world.HandleAsync(replies);

        Assert.Contains("Works, and reads Servers and Users.\nIt changes Servers.\nIt does not change Users: /admin shows them only.\nIt does not read Nodes, Locations or Nests", replies.Embed);
        Assert.All(world.Http.Requests.Where(request => request.Method == "POST"), request => Assert.True(
            request.Body.Contains("\"name\":\"\"", StringComparison.Ordinal) || request.Body.Contains("\"email\":\"\"", StringComparison.Ordinal) || request.Body.Contains("\"short\":\"\"", StringComparison.Ordinal), request.Body));
    }

    [Fact]
    public async Task What_an_application_key_reads_is_tried_resource_by_resource()
    {
        await using var world = await HarbourAsync();
        var state = await world.Get<SetupLook>().LookAsync(AccessWorld.Harbour, null, Token);

        Assert.Equal(
            [("Servers", true), ("Users", true), ("Nodes", false), ("Locations", false), ("Nests", false), ("Eggs", null), ("Allocations", null), ("Server Databases", null)],
            state.Panel!.Rights.Select(right => (right.Resource, right.Reads)));
        Assert.Equal([true, false, false, false, null, null, null, null], state.Panel.Rights.Select(right => right.Changes));
    }

    [Fact]
    public async Task The_key_can_be_forgotten()
    {
        await using var world = await HarbourAsync();

        await world.HandleAsync(Button($"setup/forget/{Mark}", Nora, AccessWorld.Harbour));

        Assert.Null((await GuildAsync(world)).Find(AccessWorld.Panel)?.ApplicationKey);
    }

    private static RecordedReplies Key(string key) => Modal($"setup/key/{Mark}", Nora, AccessWorld.Harbour, ("key", key));
}
