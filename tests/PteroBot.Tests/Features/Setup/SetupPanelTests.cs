using System.Net;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Storage;
using PteroBot.Tests.Access;
using PteroBot.Tests.Interactions;
using static PteroBot.Tests.Features.Setup.SetupWorld;
using static PteroBot.Tests.Interactions.FakeInteractions;

namespace PteroBot.Tests.Features.Setup;

/// <summary>Panels of a guild, and how they are reached.</summary>
public sealed class SetupPanelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
    public async Task A_second_panel_is_added_beside_the_first_can_become_the_default_and_be_forgotten()
    {
        await using var world = await HarbourAsync();
        var other = PanelPages.Mark(AccessWorld.OtherPanel);

        await world.HandleAsync(Modal("setup/add", Nora, AccessWorld.Harbour, ("address", "other.example.com")));
        var added = await GuildAsync(world);
        await world.HandleAsync(Button($"setup/default/{other}", Nora, AccessWorld.Harbour));
        var changed = await GuildAsync(world);
        await world.HandleAsync(Button($"setup/remove/{other}/{Confirmation.For(1, world.Clock)}", Nora, AccessWorld.Harbour));
        var left = await GuildAsync(world);

        Assert.Equal((AccessWorld.Panel.ToString(), 2), (added.DefaultPanel, added.Panels.Count));
        Assert.Equal(AccessWorld.OtherPanel.ToString(), changed.DefaultPanel);
        Assert.Equal((null, AccessWorld.Panel.ToString()), (left.DefaultPanel, Assert.Single(left.Panels).Address));
        Assert.NotNull(left.Find(AccessWorld.Panel)?.ApplicationKey);
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

    private static RecordedReplies Connection(string headers, string certificate) =>
        Modal($"setup/connection/{Mark}", Nora, AccessWorld.Harbour, ("headers", headers), ("certificate", certificate));
}
