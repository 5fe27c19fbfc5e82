using System.Net;
using PteroBot.Panel.Application;
using PteroBot.Panel.Client;

namespace PteroBot.Panel.Tests.Dialects;

public sealed class DialectTests
{
    private static Rig Pelican() => new() { Panel = new PanelSettings(PanelAddress.Parse("panel.example.com")) { Dialect = PanelDialect.Pelican } };

    [Theory]
    [InlineData("ptlc_", "Pterodactyl")]
    [InlineData("ptla_", "Pterodactyl")]
    [InlineData("pacc_", "Pelican")]
    [InlineData("papp_", "Pelican")]
    [InlineData("else_", "Pterodactyl")]
    public void The_prefix_of_a_key_suggests_the_panel(string prefix, string name)
    {
        using var rig = new Rig();

        var client = rig.Panels.Client(rig.Panel, PanelKey.Parse(prefix + Rig.Key.Reveal()[5..]));

        Assert.Equal(name, client.Dialect.Name);
    }

    [Fact]
    public async Task What_Pelican_lacks_is_refused_by_name_and_nothing_is_sent()
    {
        using var rig = Pelican();

        var nests = await Assert.ThrowsAsync<NotOnThisPanelException>(() => rig.Application.Nests.ListAsync(new NestQuery()));
        var locations = await Assert.ThrowsAsync<NotOnThisPanelException>(() => rig.Application.Locations.GetAsync(1));
        var twoFactor = await Assert.ThrowsAsync<NotOnThisPanelException>(() => rig.Client.TwoFactor.DisableAsync(new AccountPassword("x")));

        Assert.Equal(("nests", "locations", "Pelican has no two-factor authentication over the API."), (nests.Feature, locations.Feature, twoFactor.Message));
        Assert.Empty(rig.Http.Requests);
    }

    [Fact]
    public async Task Eggs_are_found_without_nests()
    {
        using var rig = Pelican().Ok("/api/application/eggs?include=variables", Routes.RouteCase.List(Routes.ApplicationSamples.Egg)).Ok("/api/application/eggs/5", Routes.ApplicationSamples.Egg);

        var eggs = await rig.Application.Eggs.ListAsync(1, EggIncludes.Variables);
        var egg = await rig.Application.Eggs.GetAsync(1, 5);

        Assert.Equal(("Paper", "Paper"), (eggs[0].Name, egg.Name));
    }

    [Fact]
    public async Task An_SSH_key_is_removed_by_Pelicans_own_route()
    {
        using var rig = Pelican().On("DELETE", "/api/client/account/ssh-keys/abc+=", HttpStatusCode.NoContent);

        await rig.Client.SshKeys.RemoveAsync(new SshKeyFingerprint("abc+="));

        Assert.Equal("", rig.Http.Requests[0].Body);
    }

    [Fact]
    public async Task A_filter_has_Pelicans_name()
    {
        using var rig = Pelican().Ok("/api/application/servers", Routes.RouteCase.Page());

        await rig.Application.Servers.ListAsync(new Application.ServerQuery { Identifier = "2b8dabf3" });

        Assert.StartsWith("/api/application/servers?filter[uuid_short]=2b8dabf3", rig.Http.Requests[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_permission_to_see_passwords_is_spelt_as_the_panel_spells_it()
    {
        var both = new NewSubuser("m@example.com", new PermissionSet(["database.view_password"]));
        var hyphen = new SubuserPermissions(new PermissionSet(["database.view-password"]));
        var user = Guid.Parse("7341486f-2f55-4bf1-8cbe-5c121753ec82");
        using var pelican = Pelican().On("POST", "/api/client/servers/7250dc0e/users", HttpStatusCode.OK, Routes.Samples.Subuser);
        using var pterodactyl = new Rig().On("POST", $"/api/client/servers/7250dc0e/users/{user}", HttpStatusCode.OK, Routes.Samples.Subuser);

        await pelican.Client.Subusers.CreateAsync(Rig.Server, both);
        await pterodactyl.Client.Subusers.UpdateAsync(Rig.Server, user, hyphen);

        Assert.Contains("database.view-password", pelican.Http.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("database.view_password", pterodactyl.Http.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal("application/json", pelican.Http.Requests[0].Headers["Content-Type"]);
    }

    [Fact]
    public void A_failed_reinstallation_closes_a_server_on_Pelican_only()
    {
        var server = new Client.Server { Status = ServerStatus.ReinstallFailed };

        Assert.Equal((ServerObstacle.None, ServerObstacle.Installing), (server.ObstacleOn(PanelDialect.Pterodactyl), server.ObstacleOn(PanelDialect.Pelican)));
    }

    [Fact]
    public async Task A_database_has_a_number_on_Pelican()
    {
        using var rig = Pelican().Ok("/api/client/servers/7250dc0e/databases", """{"object":"list","data":[{"object":"server_database","attributes":{"id":7,"name":"s1_x"}}]}""")
            .On("DELETE", "/api/client/servers/7250dc0e/databases/7", HttpStatusCode.NoContent);

        var databases = await rig.Client.Databases.ListAsync(Rig.Server);
        await rig.Client.Databases.DeleteAsync(Rig.Server, databases[0].Id);

        Assert.Equal("7", databases[0].Id.ToString());
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task Text_that_would_lead_to_another_route_is_refused(string text)
    {
        using var rig = new Rig();

        await Assert.ThrowsAsync<ArgumentException>(() => rig.Application.Users.GetExternalAsync(text));
        await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.ApiKeys.DeleteAsync(text));

        Assert.Empty(rig.Http.Requests);
    }
}
