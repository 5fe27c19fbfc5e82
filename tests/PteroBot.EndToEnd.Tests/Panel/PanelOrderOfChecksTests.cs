namespace PteroBot.EndToEnd.Tests.Panel;

public sealed class PanelOrderOfChecksTests
{
    [Fact]
    public async Task No_key_is_refused_in_json_for_programs_and_with_a_redirect_for_browsers()
    {
        await using var stage = await PanelStage.StartAsync();

        var program = await stage.SendAsync("GET", null, "/api/client");
        var browser = await stage.SendAsync("GET", null, "/api/client", accept: null);

        Assert.Equal((401, "AuthenticationException", "Unauthenticated."), (program.Status, program.ErrorCode, program.ErrorDetail));
        Assert.Equal((302, $"{stage.Panel.PanelUrl}/auth/login"), (browser.Status, browser.Headers["Location"]));
    }

    [Fact]
    public async Task An_unknown_server_is_not_found_before_the_kind_of_key_is_looked_at()
    {
        await using var stage = await PanelStage.StartAsync();

        var unknown = await stage.GetAsync("full", "/api/client/servers/deadbeef");
        var wrongKind = await stage.GetAsync("full", "/api/client");

        Assert.Equal(404, unknown.Status);
        Assert.Equal((403, "AccessDeniedHttpException"), (wrongKind.Status, wrongKind.ErrorCode));
        Assert.DoesNotContain("X-RateLimit-Limit", wrongKind.Headers.Keys);
    }

    [Fact]
    public async Task A_server_of_somebody_else_is_not_found_but_counted()
    {
        await using var stage = await PanelStage.StartAsync();
        var attic = stage.Panel.World.Servers.Single(server => server.Name == "Attic");

        var reply = await stage.GetAsync("nora", $"/api/client/servers/{attic.Identifier}");

        Assert.Equal((404, "The requested resource does not exist on this server."), (reply.Status, reply.ErrorDetail));
        Assert.Equal("719", reply.Headers["X-RateLimit-Remaining"]);
    }

    [Fact]
    public async Task An_account_key_of_a_root_administrator_opens_the_application_api_and_others_do_not()
    {
        await using var stage = await PanelStage.StartAsync();

        var adam = await stage.GetAsync("adam", "/api/application/servers");
        var nora = await stage.GetAsync("nora", "/api/application/servers");
        var noraUnknown = await stage.GetAsync("nora", "/api/application/servers/999");
        var readOnly = await stage.PostAsync("readonly", "/api/application/servers/1/suspend");

        Assert.Equal(200, adam.Status);
        Assert.Equal((403, "This account does not have permission to access the API."), (nora.Status, nora.ErrorDetail));
        Assert.Equal(404, noraUnknown.Status);
        Assert.Equal((403, "This action is unauthorized."), (readOnly.Status, readOnly.ErrorDetail));
    }

    [Fact]
    public async Task An_application_id_counts_by_its_leading_digits()
    {
        await using var stage = await PanelStage.StartAsync();

        var reply = await stage.GetAsync("full", "/api/application/servers/1a109924");

        Assert.Equal(1, (int)reply.Attributes["id"]!);
    }

    [Fact]
    public async Task A_subuser_with_a_bad_signal_is_forbidden_where_the_owner_is_told_it_is_invalid()
    {
        await using var stage = await PanelStage.StartAsync();
        var survival = stage.Panel.World.Servers[0].Identifier;

        var mia = await stage.PostAsync("mia", $"/api/client/servers/{survival}/power", """{"signal":"explode"}""");
        var nora = await stage.PostAsync("nora", $"/api/client/servers/{survival}/power", """{"signal":"explode"}""");

        Assert.Equal(403, mia.Status);
        Assert.Equal((422, "The selected signal is invalid."), (nora.Status, nora.ErrorDetail));
    }

    [Fact]
    public async Task An_origin_of_the_panel_on_a_call_that_changes_something_needs_a_csrf_token()
    {
        await using var stage = await PanelStage.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{stage.Panel.PanelUrl}/api/client/account/api-keys");
        request.Headers.Add("Authorization", $"Bearer {stage.Key("nora")}");
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Origin", stage.Panel.PanelUrl);

        using var response = await stage.RawAsync(request);

        Assert.Equal(419, (int)response.StatusCode);
    }

    [Fact]
    public async Task Unknown_routes_wrong_methods_and_broken_json_are_told_apart()
    {
        await using var stage = await PanelStage.StartAsync();

        var unknown = await stage.GetAsync("nora", "/api/client/nope");
        var method = await stage.SendAsync("PATCH", "nora", "/api/client/account", "{}");
        var broken = await stage.PostAsync("nora", $"/api/client/servers/{stage.Panel.World.Servers[0].Identifier}/power", "{\"signal\":");

        Assert.Equal((404, "The route api/client/nope could not be found."), (unknown.Status, unknown.ErrorDetail));
        Assert.Equal((405, "MethodNotAllowedHttpException"), (method.Status, method.ErrorCode));
        Assert.Equal((400, "BadRequestHttpException"), (broken.Status, broken.ErrorCode));
    }
}
