using System.Net;
using PteroBot.Panel.Application;
using PteroBot.Panel.Client;

namespace PteroBot.Panel.Tests.Dialects;

public sealed class DialectTests
{
    private const string Nests = "/api/application/nests";
    private const string Command = "/api/client/servers/7250dc0e/command";
    private const string NoRoute = """{"errors":[{"code":"NotFoundHttpException","status":"404","detail":"The route api/application/nests could not be found."}]}""";

    private static Rig Pelican() => new() { Panel = new PanelSettings(Rig.Address) { Dialect = PanelDialect.Pelican } };

    private static Rig Unknown() => new() { Panel = new PanelSettings(Rig.Address) };

    [Theory]
    [InlineData("ptlc_", "Pterodactyl")]
    [InlineData("ptla_", "Pterodactyl")]
    [InlineData("pacc_", "Pelican")]
    [InlineData("papp_", "Pelican")]
    [InlineData("else_", "Pterodactyl")]
    public void The_prefix_of_a_key_suggests_the_panel(string prefix, string name)
    {
        using var rig = Unknown();

        var client = rig.Panels.Client(rig.Panel, PanelKey.Parse(prefix + Rig.Key.Reveal()[5..]));

        Assert.Equal(name, client.Dialect.Name);
    }

    [Fact]
    public async Task An_old_key_on_Pelican_is_refused_by_name_what_Pelican_lacks()
    {
        using var rig = Unknown().On("GET", Nests, HttpStatusCode.NotFound, NoRoute);
        rig.Ok("/api/application/eggs", Routes.RouteCase.List(Routes.ApplicationSamples.Egg)).Ok("/api/application/servers", Routes.RouteCase.Page());

        await Assert.ThrowsAsync<NotOnThisPanelException>(() => rig.Application.Locations.ListAsync(new LocationQuery()));
        await Assert.ThrowsAsync<NotOnThisPanelException>(() => rig.Application.Nests.ListAsync(new NestQuery()));
        var eggs = await rig.Application.Eggs.ListAsync(1);
        await rig.Application.Servers.ListAsync(new Application.ServerQuery { Identifier = "2b8dabf3" });

        Assert.Single(rig.Http.Requests, r => r.Uri.AbsolutePath == Nests);
        Assert.Equal(("Paper", PanelDialect.Pelican), (eggs[0].Name, rig.Client.Dialect));
        Assert.Contains("uuid_short", rig.Http.Requests[^1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_key_on_Pterodactyl_costs_one_question_and_only_where_it_matters()
    {
        using var rig = Unknown().Ok("/api/application/servers", Routes.RouteCase.Page()).Ok(Nests, Routes.RouteCase.Page(Routes.ApplicationSamples.Nest)).Ok("/api/application/nests/1/eggs", Routes.RouteCase.List());

        await rig.Application.Servers.ListAsync(new Application.ServerQuery());
        var before = rig.Http.Requests.Count;
        await rig.Application.Eggs.ListAsync(1);
        await rig.Application.Eggs.ListAsync(1);

        Assert.Equal((1, 4), (before, rig.Http.Requests.Count));
    }

    [Fact]
    public async Task An_answer_that_is_not_the_panels_tells_nothing_about_it()
    {
        using var rig = Unknown();
        rig.Http.On("GET", Nests, _ => TestKit.StubHttp.Answer(HttpStatusCode.NotFound, "<html>", "text/html"))
            .On("GET", Nests, HttpStatusCode.NotFound, NoRoute);

        await Assert.ThrowsAsync<NotOnThisPanelException>(() => Twice(() => rig.Application.Nests.ListAsync(new NestQuery())));

        Assert.Equal(3, rig.Http.Requests.Count);
    }

    [Fact]
    public async Task One_key_of_Pelicans_own_tells_for_all_keys_of_the_panel()
    {
        using var rig = Unknown();
        _ = rig.Panels.Application(rig.Panel, PanelKey.Parse("papp_" + Rig.Key.Reveal()[5..]));

        await Assert.ThrowsAsync<NotOnThisPanelException>(() => rig.Application.Nests.ListAsync(new NestQuery()));

        Assert.Empty(rig.Http.Requests);
    }

    [Fact]
    public async Task A_command_to_a_stopped_server_on_Pelican_is_refused_and_not_sent()
    {
        using var rig = Pelican().Ok("/api/client/servers/7250dc0e/resources", Resources("offline"));

        await Assert.ThrowsAsync<ServerOfflineException>(() => rig.Client.Console.SendAsync(Rig.Server, new ConsoleCommand("list")));

        Assert.DoesNotContain(rig.Http.Requests, r => r.Method == "POST");
    }

    [Theory]
    [InlineData("running", HttpStatusCode.OK)]
    [InlineData("starting", HttpStatusCode.OK)]
    [InlineData("missing", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("offline", HttpStatusCode.InternalServerError)]
    public async Task A_command_is_sent_unless_the_server_is_known_to_be_off(string state, HttpStatusCode status)
    {
        using var rig = Pelican().On("GET", "/api/client/servers/7250dc0e/resources", status, state.Length == 0 ? "{}" : Resources(state)).On("POST", Command, HttpStatusCode.NoContent);

        await rig.Client.Console.SendAsync(Rig.Server, new ConsoleCommand("list"));

        Assert.Equal("""{"command":"list"}""", rig.Http.Requests[^1].Body);
    }

    [Fact]
    public async Task A_server_that_was_just_started_is_not_taken_for_stopped()
    {
        using var rig = Pelican().Ok("/api/client/servers/7250dc0e/resources", Resources("offline"))
            .On("POST", "/api/client/servers/7250dc0e/power", HttpStatusCode.NoContent).On("POST", Command, HttpStatusCode.NoContent);
        await rig.Client.Servers.ResourcesAsync(Rig.Server);

        await rig.Client.Power.SendAsync(Rig.Server, PowerSignal.Start);
        await rig.Client.Console.SendAsync(Rig.Server, new ConsoleCommand("list"));
        rig.Clock.Advance(TimeSpan.FromSeconds(41));

        await Assert.ThrowsAsync<ServerOfflineException>(() => rig.Client.Console.SendAsync(Rig.Server, new ConsoleCommand("list")));
    }

    [Fact]
    public async Task On_Pterodactyl_a_command_is_one_call()
    {
        using var rig = new Rig().On("POST", Command, HttpStatusCode.NoContent);

        await rig.Client.Console.SendAsync(Rig.Server, new ConsoleCommand("list"));

        Assert.Single(rig.Http.Requests);
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

    private static string Resources(string state) => Routes.Samples.Resources.Replace("running", state, StringComparison.Ordinal);

    // The first may go wrong in another way.
    private static async Task Twice(Func<Task> call)
    {
        await Record.ExceptionAsync(call);
        await call();
    }
}
