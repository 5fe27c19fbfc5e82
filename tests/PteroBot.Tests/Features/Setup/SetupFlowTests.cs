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

    private const string Denied = """{"errors":[{"code":"AccessDeniedHttpException","status":"403","detail":"This action is unauthorized."}]}""";
    private const string Invalid = """{"errors":[{"code":"ValidationException","status":"422","detail":"The name field is required.","meta":{"source_field":"name","rule":"required"}}]}""";

    private static readonly IUser Nora = Member(1, AccessWorld.Harbour, [], GuildPermission.ManageGuild);
    private static readonly IUser Sam = Member(3, AccessWorld.Harbour, [AccessWorld.AdminRole], name: "sam");
    private static readonly string Mark = PanelPages.Mark(AccessWorld.Panel);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> WaysIn => 
    [
        "/setup show", "/setup check", $"setup/check/{Mark}", $"setup/report/{Mark}", $"setup/panel/{Mark}", $"setup/add/{Mark}", $"setup/default/{Mark}", $"setup/askremove/{Mark}",
        $"setup/remove/{Mark}/CONFIRMED", $"setup/key/{Mark}", $"setup/community/{Mark}", $"setup/connection/{Mark}", $"setup/forget/{Mark}", $"setup/forgetcommunity/{Mark}",
        $"setup/role/{Mark}", $"setup/channel/{Mark}", $"setup/languages/{Mark}", $"setup/language/{Mark}", $"setup/forgetting/{Mark}", "submit setup/add", $"submit setup/key/{Mark}", $"submit setup/community/{Mark}", $"submit setup/connection/{Mark}",
    ];

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

        await world.HandleAsync(Button($"setup/forget/{Mark}", elsewhere, AccessWorld.Lighthouse));

        Assert.NotNull((await GuildAsync(world)).Find(AccessWorld.Panel)?.ApplicationKey);
    }

    [Fact]
    public async Task An_address_is_kept_when_a_panel_answers_there()
    {
        await using var world = new AccessWorld();
        world.Script.Servers(AccessWorld.NoraKey);

        await world.HandleAsync(Modal("setup/add", Nora, AccessWorld.Harbour, ("address", "panel.example.com")));

        Assert.Equal("https://panel.example.com", (await GuildAsync(world)).DefaultPanel);
    }

    [Fact]
    public async Task An_address_where_no_panel_answers_is_not_kept()
    {
        await using var world = new AccessWorld();
        world.Http.On("GET", "/api/client/account", _ => TestKit.StubHttp.Answer(HttpStatusCode.OK, "<html>a shop</html>", "text/html"));
        world.Http.On("GET", "/api/client", _ => TestKit.StubHttp.Answer(HttpStatusCode.OK, "<html>a shop</html>", "text/html"));

        var calls = await world.HandleAsync(Modal("setup/add", Nora, AccessWorld.Harbour, ("address", "https://shop.example.com")));

        Assert.StartsWith("note: `shop.example.com` answers with a web page", calls[^1]);
        Assert.Null((await GuildAsync(world)).DefaultPanel);
    }

    [Theory]
    [InlineData("not an address at all")]
    [InlineData("ftp://panel.example.com")]
    public async Task What_is_no_address_is_told(string typed)
    {
        await using var world = new AccessWorld();

        var calls = await world.HandleAsync(Modal("setup/add", Nora, AccessWorld.Harbour, ("address", typed)));

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
    public async Task The_key_can_be_forgotten()
    {
        await using var world = await HarbourAsync();

        await world.HandleAsync(Button($"setup/forget/{Mark}", Nora, AccessWorld.Harbour));

        Assert.Null((await GuildAsync(world)).Find(AccessWorld.Panel)?.ApplicationKey);
    }

    [Fact]
    public async Task The_role_is_kept_and_can_be_taken_back()
    {
        await using var world = await HarbourAsync();

        await world.HandleAsync(Button($"setup/role/{Mark}", Nora, AccessWorld.Harbour, "555"));
        var chosen = (await GuildAsync(world)).AdminRole;
        await world.HandleAsync(Button($"setup/role/{Mark}", Nora, AccessWorld.Harbour));

        Assert.Equal(555UL, chosen);
        Assert.Null((await GuildAsync(world)).AdminRole);
    }

    [Fact]
    public async Task The_language_is_kept_and_given_back_and_an_unknown_one_is_not_taken()
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Button($"setup/language/{Mark}", Nora, AccessWorld.Harbour, "de"));
        var chosen = (await GuildAsync(world)).Language;
        var refused = await world.HandleAsync(Button($"setup/language/{Mark}", Nora, AccessWorld.Harbour, "tlh"));
        var still = (await GuildAsync(world)).Language;
        await world.HandleAsync(Button($"setup/language/{Mark}", Nora, AccessWorld.Harbour, "guild"));

        Assert.StartsWith("edit: Public messages are in Deutsch from now on", calls[^1]);
        Assert.EndsWith("This button is from an older version. Run the command again.", refused[^1]);
        Assert.Equal(("de", "de", null), (chosen, still, (await GuildAsync(world)).Language));
        Assert.Equal(["setup.language", "setup.language"], (await RecordsAsync(world)).Select(record => record.Action));
    }

    [Fact]
    public async Task A_step_that_is_not_recorded_is_not_kept_either()
    {
        await using var world = await HarbourAsync();
        var vault = world.Get<GuildVault>();
        var change = new Change("setup.role", "555");

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Get<AuditLog>().RecordAsync<GuildSettings>(new Actor(1, "nora", AccessWorld.Harbour, [], ManagesGuild: true), change, async (session, token) =>
        {
            await GuildVault.ChangeAsync(session, AccessWorld.Harbour, guild => guild with { AdminRole = 555 }, token);
            throw new InvalidOperationException("The store fills up here.");
        }, Token));

        Assert.Equal(AccessWorld.AdminRole, (await vault.FindAsync(AccessWorld.Harbour, Token)).AdminRole);
        Assert.Empty(await RecordsAsync(world));
    }

    [Fact]
    public async Task The_role_of_everyone_is_not_taken()
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Button($"setup/role/{Mark}", Nora, AccessWorld.Harbour, AccessWorld.Harbour.ToString()));

        Assert.Equal("edit: Everybody has that role. Choose another one.", calls[^1]);
        Assert.Equal(AccessWorld.AdminRole, (await GuildAsync(world)).AdminRole);
    }

    [Fact]
    public async Task Every_step_is_recorded_without_the_key()
    {
        await using var world = await HarbourAsync();
        await world.HandleAsync(Button($"setup/role/{Mark}", Nora, AccessWorld.Harbour, "555"));
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.HandleAsync(Button($"setup/forget/{Mark}", Nora, AccessWorld.Harbour));

        var records = await RecordsAsync(world);

        Assert.Equal(["setup.role", "setup.key.remove"], records.Select(record => record.Action));
        Assert.All(records, record => Assert.Equal(AuditResult.Succeeded, record.Result));
    }

    [Fact]
    public async Task A_second_panel_is_added_beside_the_first_can_become_the_default_and_be_forgotten()
    {
        await using var world = await HarbourAsync();
        var other = PanelPages.Mark(AccessWorld.OtherPanel);

        await world.HandleAsync(Modal("setup/add", Nora, AccessWorld.Harbour, ("address", "other.example.com")));
        var added = await GuildAsync(world);
        await world.HandleAsync(Button($"setup/default/{other}", Nora, AccessWorld.Harbour));
        var changed = await GuildAsync(world);
        await world.HandleAsync(Button($"setup/remove/{other}/{PteroBot.Interactions.Confirmation.For(1, world.Clock)}", Nora, AccessWorld.Harbour));
        var left = await GuildAsync(world);

        Assert.Equal((AccessWorld.Panel.ToString(), 2), (added.DefaultPanel, added.Panels.Count));
        Assert.Equal(AccessWorld.OtherPanel.ToString(), changed.DefaultPanel);
        Assert.Equal((null, AccessWorld.Panel.ToString()), (left.DefaultPanel, Assert.Single(left.Panels).Address));
        Assert.NotNull(left.Find(AccessWorld.Panel)?.ApplicationKey);
    }

    [Fact]
    public async Task The_community_key_is_inspected_and_kept_and_a_root_administrator_s_is_warned_about()
    {
        await using var world = await HarbourAsync();
        world.Script.Account(AccessWorld.NoraKey, "harbour-bot", admin: true);

        var calls = await world.HandleAsync(Community(AccessWorld.NoraKey));

        Assert.StartsWith("edit: The community key works and is kept: it acts as **harbour-bot** and opens 0 servers.\nThat account administers the whole panel.", calls[^1]);
        Assert.Equal(AccessWorld.NoraKey, (await world.Get<GuildVault>().OpenCommunityKeyAsync(await GuildAsync(world), AccessWorld.Panel, Token))?.Reveal());
    }

    [Fact]
    public async Task An_application_key_is_no_community_key_and_is_not_sent_anywhere()
    {
        await using var world = await HarbourAsync(withKey: false);

        var calls = await world.HandleAsync(Community(AccessWorld.GuildKey));

        Assert.StartsWith("edit: That is an application key, but servers are shared with an account key.", calls[^1]);
        Assert.DoesNotContain(world.Http.Requests, r => r.Headers["Authorization"].Contains(AccessWorld.GuildKey));
    }

    [Fact]
    public async Task A_community_key_that_the_panel_does_not_know_is_told_and_not_kept()
    {
        await using var world = await HarbourAsync(withKey: false);

        var calls = await world.HandleAsync(Community(AccessWorld.SamKey));

        Assert.StartsWith("edit: The panel does not know this key.", calls[^1]);
        Assert.Null((await GuildAsync(world)).Find(AccessWorld.Panel)?.CommunityKey);
    }

    [Fact]
    public async Task Headers_go_with_every_request_once_the_panel_has_answered_with_them()
    {
        await using var world = await HarbourAsync(withKey: false);

        var calls = await world.HandleAsync(Connection("CF-Access-Client-Id: planted-header-secret", ""));
        var before = world.Http.Requests.Count;
        await world.HandleAsync(Button($"setup/check/{Mark}", Nora, AccessWorld.Harbour));

        Assert.Equal("edit: `panel.example.com` answers this way, and it is kept.", calls[^1]);
        Assert.All(world.Http.Requests.Skip(before), r => Assert.Equal("planted-header-secret", r.Headers["CF-Access-Client-Id"]));
        Assert.InRange(world.Http.Requests.Count, before + 1, before + 20);
        Assert.DoesNotContain("planted-header-secret", string.Join('\n', world.Logs.Written));
        var records = await world.Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.ByGuild.Where(AccessWorld.Harbour), Token);
        Assert.DoesNotContain("planted-header-secret", Assert.Single(records).Value.ToString());
    }

    [Theory]
    [InlineData("Authorization: Bearer x", "", "The header `Authorization` is the bot's own and cannot be set.")]
    [InlineData("no colon here", "", "Write one header per line")]
    [InlineData("X-One: wörd", "", "The value of `X-One` has to be plain text")]
    [InlineData("X One: 1", "", "`X One` cannot be the name of a header.")]
    [InlineData("", "rubbish", "The certificate has to be PEM text")]
    [InlineData("", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "The certificate has to be PEM text")]
    public async Task A_connection_that_cannot_be_used_is_told_and_nothing_is_sent(string headers, string certificate, string sentence)
    {
        await using var world = await HarbourAsync(withKey: false);

        var calls = await world.HandleAsync(Connection(headers, certificate));

        Assert.StartsWith($"edit: {sentence}", calls[^1]);
        Assert.Null((await GuildAsync(world)).Find(AccessWorld.Panel)?.Headers);
    }

    [Fact]
    public async Task A_fingerprint_is_kept_as_the_pin_and_a_dash_takes_it_away()
    {
        await using var world = await HarbourAsync(withKey: false);
        var pin = string.Join(':', Enumerable.Repeat("ab", 32));

        await world.HandleAsync(Connection("", pin));
        var pinned = (await GuildAsync(world)).Find(AccessWorld.Panel)?.PinnedCertificate;
        await world.HandleAsync(Connection("", "-"));

        Assert.Equal(string.Concat(Enumerable.Repeat("AB", 32)), pinned);
        Assert.Null((await GuildAsync(world)).Find(AccessWorld.Panel)?.PinnedCertificate);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_written_to_is_told_and_not_kept()
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Button($"setup/channel/{Mark}", Nora, AccessWorld.Harbour, "777"));

        Assert.Equal("edit: I could not write in <#777>. Allow me View Channel and Send Messages there, then choose it again.", calls[^1]);
        Assert.Null((await GuildAsync(world)).AuditChannel);
    }

    [Fact]
    public async Task What_an_application_key_reads_is_tried_resource_by_resource()
    {
        await using var world = await HarbourAsync();
        var state = await world.Get<PteroBot.Features.Setup.SetupLook>().LookAsync(AccessWorld.Harbour, null, Token);

        Assert.Equal(
            [("Servers", true), ("Users", true), ("Nodes", false), ("Locations", false), ("Nests", false), ("Eggs", null), ("Allocations", null), ("Server Databases", null)],
            state.Panel!.Rights.Select(right => (right.Resource, right.Reads)));
        Assert.Equal([true, false, false, false, null, null, null, null], state.Panel.Rights.Select(right => right.Changes));
    }

    [Fact]
    public async Task A_card_with_the_longest_of_everything_fits_a_message()
    {
        await using var world = await HarbourAsync();
        for (var i = 0; i < GuildSettings.MaxPanels - 1; i++)
            await world.SetUpAsync(panel: Panel.PanelAddress.Parse($"https://{new string('p', 60)}{i}.{new string('q', 60)}.{new string('r', 60)}.example.com"));

        var state = await world.Get<PteroBot.Features.Setup.SetupLook>().LookAsync(AccessWorld.Harbour, null, Token);
        var card = PteroBot.Features.Setup.SetupEmbeds.Card(state);

        Assert.Equal(GuildSettings.MaxPanels, state.Panels.Count);
        Assert.InRange(card.Embeds.Sum(e => e.Length), 1, 6000);
        Assert.InRange(card.Components!.Components.Count, 1, 5);
    }

    private static RecordedReplies Community(string key) => Modal($"setup/community/{Mark}", Nora, AccessWorld.Harbour, ("key", key));

    private static RecordedReplies Connection(string headers, string certificate) =>
        Modal($"setup/connection/{Mark}", Nora, AccessWorld.Harbour, ("headers", headers), ("certificate", certificate));

    private static RecordedReplies Key(string key) => Modal($"setup/key/{Mark}", Nora, AccessWorld.Harbour, ("key", key));

    private static RecordedReplies Enter(string way, IUser user, ulong? guild)
    {
        var id = way.Replace("CONFIRMED", new PteroBot.Interactions.Confirmation(user.Id, DateTimeOffset.MaxValue.AddDays(-1)).ToString(), StringComparison.Ordinal);
        if (id.StartsWith('/'))
            return Slash(id[1..], user, guild);
        return id.StartsWith("submit ", StringComparison.Ordinal)
            ? Modal(id["submit ".Length..], user, guild, ("address", "https://evil.example.com"), ("key", AccessWorld.GuildKey), ("headers", "X-Evil: 1"))
            : Button(id, user, guild, "555");
    }

    private static Task<GuildSettings> GuildAsync(AccessWorld world) => world.Get<GuildVault>().FindAsync(AccessWorld.Harbour, Token);

    private static async Task<IReadOnlyList<AuditRecord>> RecordsAsync(AccessWorld world) =>
        [.. (await world.Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.ByGuild.Where(AccessWorld.Harbour), Token)).Select(record => record.Value)];

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
        world.Http.On("GET", "/api/application/users", HttpStatusCode.OK, NoServers);
        world.Http.On("POST", "/api/application/servers", HttpStatusCode.UnprocessableEntity, Invalid).On("POST", "/api/application/users", HttpStatusCode.Forbidden, Denied);
        foreach (var resource in new[] { "nodes", "locations" })
            world.Http.On("POST", $"/api/application/{resource}", HttpStatusCode.Forbidden, Denied);
        foreach (var resource in new[] { "nodes", "locations", "nests" })
            world.Http.On("GET", $"/api/application/{resource}", HttpStatusCode.Forbidden, Denied);
        return world;
    }
}
