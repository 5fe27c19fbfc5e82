using System.Net;
using Discord;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Storage;
using PteroBot.Tests.Access;
using PteroBot.Tests.Interactions;
using static PteroBot.Tests.Interactions.FakeInteractions;

namespace PteroBot.Tests.Features.Setup;

public sealed class SetupFlowTests
{
    private const string NoServers =
        """{"object":"list","data":[],"meta":{"pagination":{"total":0,"count":0,"per_page":1,"current_page":1,"total_pages":1,"links":{}}}}""";

    private static readonly IUser Nora = Member(1, AccessWorld.Harbour, [], GuildPermission.ManageGuild);
    private static readonly IUser Sam = Member(3, AccessWorld.Harbour, [AccessWorld.AdminRole], name: "sam");
    private static readonly string Mark = PanelPages.Mark(AccessWorld.Panel);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> WaysIn => ["/setup", "setup/check", "setup/panel", "setup/key", "setup/forget", "setup/role", "submit setup/panel", "submit setup/key"];

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task Whoever_may_not_manage_the_guild_gets_nowhere_not_even_with_the_admin_role(string way)
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Enter(way, Sam, AccessWorld.Harbour));

        Assert.EndsWith("Only people who may manage this Discord server can do that.", calls[^1]);
        Assert.Empty(world.Http.Requests);
    }

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task In_a_direct_message_there_is_nothing_to_set_up(string way)
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Enter(way, User(1), null));

        Assert.EndsWith("This works in a Discord server only, not in a direct message.", calls[^1]);
    }

    [Fact]
    public async Task Managing_another_guild_opens_nothing_here()
    {
        await using var world = await HarbourAsync();
        var elsewhere = Member(3, AccessWorld.Lighthouse, [], GuildPermission.Administrator);

        await world.HandleAsync(Button("setup/forget", elsewhere, AccessWorld.Lighthouse));

        Assert.NotNull((await GuildAsync(world)).Find(AccessWorld.Panel)?.ApplicationKey);
    }

    [Fact]
    public async Task An_address_is_kept_when_a_panel_answers_there()
    {
        await using var world = new AccessWorld();
        world.Script.Servers(AccessWorld.NoraKey);

        await world.HandleAsync(Modal("setup/panel", Nora, AccessWorld.Harbour, ("address", "panel.example.com")));

        Assert.Equal("https://panel.example.com", (await GuildAsync(world)).DefaultPanel);
    }

    [Fact]
    public async Task An_address_where_no_panel_answers_is_not_kept()
    {
        await using var world = new AccessWorld();
        world.Http.On("GET", "/api/client/account", _ => TestKit.StubHttp.Answer(HttpStatusCode.OK, "<html>a shop</html>", "text/html"));
        world.Http.On("GET", "/api/client", _ => TestKit.StubHttp.Answer(HttpStatusCode.OK, "<html>a shop</html>", "text/html"));

        var calls = await world.HandleAsync(Modal("setup/panel", Nora, AccessWorld.Harbour, ("address", "https://shop.example.com")));

        Assert.StartsWith("note: `shop.example.com` answers with a web page", calls[^1]);
        Assert.Null((await GuildAsync(world)).DefaultPanel);
    }

    [Theory]
    [InlineData("not an address at all")]
    [InlineData("ftp://panel.example.com")]
    public async Task What_is_no_address_is_told(string typed)
    {
        await using var world = new AccessWorld();

        var calls = await world.HandleAsync(Modal("setup/panel", Nora, AccessWorld.Harbour, ("address", typed)));

        Assert.Contains("is not the address of a panel", calls[^1]);
        Assert.Null((await GuildAsync(world)).DefaultPanel);
    }

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
    public async Task The_key_goes_nowhere_when_the_panel_changed_while_the_modal_was_open()
    {
        await using var world = await HarbourAsync(withKey: false);
        await world.SetUpAsync(panel: AccessWorld.OtherPanel);

        await world.HandleAsync(Key(AccessWorld.GuildKey));

        Assert.DoesNotContain(world.Http.Requests, r => r.Headers["Authorization"].Contains(AccessWorld.GuildKey));
        Assert.Null((await GuildAsync(world)).Find(AccessWorld.Panel)?.ApplicationKey);
    }

    [Fact]
    public async Task The_key_can_be_forgotten()
    {
        await using var world = await HarbourAsync();

        await world.HandleAsync(Button("setup/forget", Nora, AccessWorld.Harbour));

        Assert.Null((await GuildAsync(world)).Find(AccessWorld.Panel)?.ApplicationKey);
    }

    [Fact]
    public async Task The_role_is_kept_and_can_be_taken_back()
    {
        await using var world = await HarbourAsync();

        await world.HandleAsync(Button("setup/role", Nora, AccessWorld.Harbour, "555"));
        var chosen = (await GuildAsync(world)).AdminRole;
        await world.HandleAsync(Button("setup/role", Nora, AccessWorld.Harbour));

        Assert.Equal(555UL, chosen);
        Assert.Null((await GuildAsync(world)).AdminRole);
    }

    [Fact]
    public async Task The_role_of_everyone_is_not_taken()
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Button("setup/role", Nora, AccessWorld.Harbour, AccessWorld.Harbour.ToString()));

        Assert.Equal("edit: Everybody has that role. Choose another one.", calls[^1]);
        Assert.Equal(AccessWorld.AdminRole, (await GuildAsync(world)).AdminRole);
    }

    [Fact]
    public async Task Every_step_is_recorded_without_the_key()
    {
        await using var world = await HarbourAsync();
        await world.HandleAsync(Button("setup/role", Nora, AccessWorld.Harbour, "555"));
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.HandleAsync(Button("setup/forget", Nora, AccessWorld.Harbour));

        var records = await world.Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.ByGuild.Where(AccessWorld.Harbour), Token);

        Assert.Equal(["setup.role", "setup.key.remove"], records.Select(r => r.Value.Action));
        Assert.All(records, r => Assert.Equal(AuditResult.Succeeded, r.Value.Result));
    }

    private static RecordedReplies Key(string key) => Modal($"setup/key/{Mark}", Nora, AccessWorld.Harbour, ("key", key));

    private static RecordedReplies Enter(string way, IUser user, ulong? guild) => way switch
    {
        "/setup" => Slash("setup", user, guild),
        "submit setup/panel" => Modal("setup/panel", user, guild, ("address", "https://evil.example.com")),
        "submit setup/key" => Modal($"setup/key/{Mark}", user, guild, ("key", AccessWorld.GuildKey)),
        "setup/role" => Button(way, user, guild, "555"),
        _ => Button(way, user, guild),
    };

    private static Task<GuildSettings> GuildAsync(AccessWorld world) => world.Get<GuildVault>().FindAsync(AccessWorld.Harbour, Token);

    private static async Task<AccessWorld> HarbourAsync(bool withKey = true)
    {
        var world = new AccessWorld();
        await world.SetUpAsync();
        if (withKey)
        {
            await world.KeepGuildKeyAsync();
            world.Http.On("GET", "/api/application/servers", HttpStatusCode.OK, NoServers);
        }
        world.Script.Servers(AccessWorld.NoraKey);
        return world;
    }
}
