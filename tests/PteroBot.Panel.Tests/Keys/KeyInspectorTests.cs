using System.Net;

namespace PteroBot.Panel.Tests.Keys;

public sealed class KeyInspectorTests
{
    private const string Account = """{"object":"user","attributes":{"id":2,"username":"nora","admin":false}}""";
    private const string Admin = """{"object":"user","attributes":{"id":1,"username":"adam","admin":true}}""";
    private const string PelicanAccount = """{"object":"user","attributes":{"uuid":"c438fdf6-f582-4a7d-b7da-f3a1f305fb74","username":"nora","admin":false}}""";
    private const string TenServers = """{"object":"list","data":[],"meta":{"pagination":{"total":10,"count":0,"per_page":1,"current_page":1,"total_pages":10,"links":{}}}}""";

    private static string Error(string code, int status, string detail) => $$"""{"errors":[{"code":"{{code}}","status":"{{status}}","detail":"{{detail}}"}]}""";

    [Fact]
    public async Task An_account_key_is_reported_with_owner_and_number_of_servers()
    {
        using var rig = new Rig().Ok("/api/client/account", Account).Ok("/api/client", TenServers);

        var report = await rig.Panels.InspectAsync(rig.Panel, Rig.Key);

        Assert.Equal((KeyVerdict.Client, PanelDialect.Pterodactyl, 10, false, "nora"), (report.Verdict, report.Dialect, report.Servers, report.OpensEverything, report.Account!.Username));
    }

    [Fact]
    public async Task The_key_of_a_root_administrator_opens_everything()
    {
        using var rig = new Rig().Ok("/api/client/account", Admin).Ok("/api/client", TenServers);

        Assert.True((await rig.Panels.InspectAsync(rig.Panel, Rig.Key)).OpensEverything);
    }

    [Fact]
    public async Task A_pelican_panel_is_known_by_its_account_though_the_prefix_is_old()
    {
        using var rig = new Rig().Ok("/api/client/account", PelicanAccount).Ok("/api/client", TenServers);

        Assert.Equal(PanelDialect.Pelican, (await rig.Panels.InspectAsync(rig.Panel, Rig.Key)).Dialect);
    }

    [Fact]
    public async Task A_panel_that_requires_two_factor_is_noticed_though_the_account_answers()
    {
        using var rig = new Rig().Ok("/api/client/account", Account)
            .On("GET", "/api/client", HttpStatusCode.BadRequest, Error("TwoFactorAuthRequiredException", 400, "Two-factor authentication is required on this account in order to access this endpoint."));

        var report = await rig.Panels.InspectAsync(rig.Panel, Rig.Key);

        Assert.Equal((KeyVerdict.TwoFactorRequired, "nora", null), (report.Verdict, report.Account!.Username, report.Servers));
    }

    [Theory]
    [InlineData(200, TenServers, "Pterodactyl")]
    [InlineData(403, """{"errors":[{"code":"AccessDeniedHttpException","status":"403","detail":"This action is unauthorized."}]}""", "Pterodactyl")]
    [InlineData(404, """{"errors":[{"code":"NotFoundHttpException","status":"404","detail":"The route api/application/nests could not be found."}]}""", "Pelican")]
    [InlineData(500, """{"errors":[{"code":"ErrorException","status":"500","detail":"An unexpected error was encountered."}]}""", "Pterodactyl")]
    public async Task An_application_key_is_told_by_the_panels_refusal_and_its_panel_by_what_it_has(int status, string nests, string panel)
    {
        using var rig = new Rig { Panel = new PanelSettings(Rig.Address) }
            .On("GET", "/api/client/account", HttpStatusCode.Forbidden, Error("AccessDeniedHttpException", 403, "You are attempting to use an application API key on an endpoint that requires a client API key."))
            .Ok("/api/application/servers", TenServers)
            .On("GET", "/api/application/nests", (HttpStatusCode)status, nests);

        var report = await rig.Panels.InspectAsync(rig.Panel, PanelKey.Parse("ptla_PlantedKey0PlantedSecretPlantedSecretPlante"));

        Assert.Equal((KeyVerdict.Application, 10, null, panel), (report.Verdict, report.Servers, report.Account, report.Dialect.Name));
    }

    [Fact]
    public async Task An_application_key_of_no_use_is_reported_so()
    {
        using var rig = new Rig()
            .On("GET", "/api/client/account", HttpStatusCode.Forbidden, Error("AccessDeniedHttpException", 403, "You are attempting to use an application API key on an endpoint that requires a client API key."))
            .On("GET", "/api/application/servers", HttpStatusCode.Forbidden, Error("AccessDeniedHttpException", 403, "This action is unauthorized."));

        Assert.Equal(KeyVerdict.NotPermitted, (await rig.Panels.InspectAsync(rig.Panel, Rig.Key)).Verdict);
    }

    [Theory]
    [InlineData(401, "AuthenticationException", "Unauthenticated.", KeyVerdict.Rejected)]
    [InlineData(403, "AccessDeniedHttpException", "This IP address (203.0.113.9) does not have permission to access the API using these credentials.", KeyVerdict.AddressNotAllowed)]
    public async Task Refusals_are_verdicts(int status, string code, string detail, KeyVerdict verdict)
    {
        using var rig = new Rig().On("GET", "/api/client/account", (HttpStatusCode)status, Error(code, status, detail));

        var report = await rig.Panels.InspectAsync(rig.Panel, Rig.Key);

        Assert.Equal((verdict, detail), (report.Verdict, report.Detail));
    }

    [Fact]
    public async Task A_panel_that_does_not_answer_is_no_verdict()
    {
        using var rig = new Rig();
        rig.Http.On("GET", "/api/client/account", _ => throw new HttpRequestException(HttpRequestError.NameResolutionError));

        await Assert.ThrowsAsync<PanelUnreachableException>(() => rig.Panels.InspectAsync(rig.Panel, Rig.Key));
    }
}
