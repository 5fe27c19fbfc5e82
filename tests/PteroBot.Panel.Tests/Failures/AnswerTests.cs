using System.Net;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Failures;

/// <summary>One sample for each status and code that a panel gives, and for everything else that answers in its place.</summary>
public sealed class AnswerTests
{
    private static string Error(string code, int status, string detail) => $$"""{"errors":[{"code":"{{code}}","status":"{{status}}","detail":"{{detail}}"}]}""";

    private static async Task<PanelException> FailAsync(HttpStatusCode status, string? body, string type = "application/json", params (string, string)[] headers)
    {
        using var rig = new Rig();
        rig.Http.On("GET", "/api/client/account", _ => StubHttp.Answer(status, body, type, headers));
        return await Assert.ThrowsAnyAsync<PanelException>(() => rig.Client.Account.GetAsync());
    }

    [Fact]
    public async Task An_unknown_key_is_rejected()
    {
        var failure = await FailAsync(HttpStatusCode.Unauthorized, Error("AuthenticationException", 401, "Unauthenticated."));

        var rejected = Assert.IsType<KeyRejectedException>(failure);
        Assert.Equal((HttpStatusCode.Unauthorized, "AuthenticationException", "panel.example.com"), (rejected.Status, rejected.Code, rejected.Panel.Host));
    }

    [Theory]
    [InlineData("AccessDeniedHttpException", "This action is unauthorized.", DenialReason.MissingPermission)]
    [InlineData("AccessDeniedHttpException", "You are attempting to use an application API key on an endpoint that requires a client API key.", DenialReason.NeedsAccountKey)]
    [InlineData("AccessDeniedHttpException", "This account does not have permission to access the API.", DenialReason.NotAdministrator)]
    [InlineData("AccessDeniedHttpException", "This IP address (203.0.113.9) does not have permission to access the API using these credentials.", DenialReason.AddressNotAllowed)]
    [InlineData("HttpForbiddenException", "You do not have permission to connect to this server's websocket.", DenialReason.MissingPermission)]
    public async Task A_denial_says_why(string code, string detail, DenialReason reason)
    {
        var failure = await FailAsync(HttpStatusCode.Forbidden, Error(code, 403, detail));

        Assert.Equal((reason, detail), (Assert.IsType<NotPermittedException>(failure).Reason, failure.Detail));
    }

    [Theory]
    [InlineData("GET", "/api/application/nodes/1/configuration", "nodes", false)]
    [InlineData("POST", "/api/application/nodes/1/allocations", "allocations", true)]
    [InlineData("GET", "/api/application/nests/1/eggs?include=variables", "eggs", false)]
    [InlineData("DELETE", "/api/application/servers/1/databases/2", "server_databases", true)]
    [InlineData("PATCH", "/api/application/users/1", "users", true)]
    public void What_a_call_needs_of_an_application_key_is_told_by_its_route(string method, string route, string resource, bool writes)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(new Uri("https://panel.example.com"), route));

        Assert.Equal(new KeyRight(resource, writes), KeyRight.Of(request));
    }

    [Fact]
    public async Task A_denial_of_the_client_api_names_no_right_of_an_application_key()
    {
        var failure = await FailAsync(HttpStatusCode.Forbidden, Error("AccessDeniedHttpException", 403, "This action is unauthorized."));

        Assert.Null(Assert.IsType<NotPermittedException>(failure).Right);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_denial_without_words_is_a_denial(string body)
    {
        var failure = await FailAsync(HttpStatusCode.Forbidden, body);

        Assert.Equal(DenialReason.Other, Assert.IsType<NotPermittedException>(failure).Reason);
    }

    [Fact]
    public async Task Two_factor_authentication_can_be_required()
    {
        var failure = await FailAsync(HttpStatusCode.BadRequest, Error("TwoFactorAuthRequiredException", 400, "Two-factor authentication is required on this account in order to access this endpoint."));

        Assert.IsType<TwoFactorRequiredException>(failure);
    }

    [Theory]
    [InlineData("The requested resource could not be found on the server.", false)]
    [InlineData("The requested resource does not exist on this server.", true)]
    [InlineData("The requested resource was not found for this server.", false)]
    [InlineData("The route api/client/nope could not be found.", false)]
    public async Task Gone_and_no_access_are_told_apart(string detail, bool mayExist)
    {
        var failure = await FailAsync(HttpStatusCode.NotFound, Error("NotFoundHttpException", 404, detail));

        Assert.Equal(mayExist, Assert.IsType<PanelNotFoundException>(failure).MayExist);
    }

    [Theory]
    [InlineData("This server is currently suspended and the functionality requested is unavailable.", ServerObstacle.Suspended)]
    [InlineData("The node of this server is currently under maintenance and the functionality requested is unavailable.", ServerObstacle.NodeMaintenance)]
    [InlineData("This server has not yet completed its installation process, please try again later.", ServerObstacle.Installing)]
    [InlineData("This server is currently restoring from a backup, please try again later.", ServerObstacle.RestoringBackup)]
    [InlineData("This server is currently being transferred to a new machine, please try again later.", ServerObstacle.Transferring)]
    [InlineData("This server sleeps.", ServerObstacle.Other)]
    public async Task The_state_of_a_server_is_named(string detail, ServerObstacle obstacle)
    {
        var failure = await FailAsync(HttpStatusCode.Conflict, Error("ServerStateConflictException", 409, detail));

        Assert.Equal(obstacle, Assert.IsType<ServerStateException>(failure).Obstacle);
    }

    [Theory]
    [InlineData("DisplayException", 400)]
    [InlineData("TooManyBackupsException", 400)]
    [InlineData("BackupLockedException", 400)]
    [InlineData("BadRequestHttpException", 400)]
    [InlineData("InvalidFilterQuery", 400)]
    [InlineData("InvalidSortQuery", 400)]
    [InlineData("ConflictHttpException", 409)]
    [InlineData("MethodNotAllowedHttpException", 405)]
    [InlineData("PostTooLargeException", 413)]
    [InlineData("HttpException", 419)]
    public async Task Broken_rules_are_refusals_in_the_panels_words(string code, int status)
    {
        var failure = await FailAsync((HttpStatusCode)status, Error(code, status, "No <strong>way</strong>."));

        Assert.Equal((code, "No way.", status), (Assert.IsType<PanelRefusedException>(failure).Code, failure.Detail, (int)failure.Status!));
    }

    [Fact]
    public async Task Wrong_fields_are_listed()
    {
        var failure = await FailAsync(HttpStatusCode.UnprocessableEntity, """
            {"errors":[{"code":"ValidationException","status":"422","detail":"The signal field is required.","meta":{"source_field":"signal","rule":"required"}},
            {"code":"ValidationException","status":422,"detail":"Bad.","meta":{"source_field":"allowed_ips.0","rule":""}}]}
            """);

        var refused = Assert.IsType<PanelRefusedException>(failure);
        Assert.Equal([new FieldError("signal", "required", "The signal field is required."), new FieldError("allowed_ips.0", "", "Bad.")], refused.Fields);
        Assert.Equal("The signal field is required. Bad.", refused.Detail);
    }

    [Theory]
    [InlineData("ThrottleRequestsException", RateLimit.Calls)]
    [InlineData("TooManyRequestsHttpException", RateLimit.Backups)]
    public async Task Limits_say_when_to_come_back(string code, RateLimit limit)
    {
        var failure = await FailAsync(HttpStatusCode.TooManyRequests, Error(code, 429, "Too Many Attempts."), "application/json", ("Retry-After", "33"));

        var limited = Assert.IsType<RateLimitedException>(failure);
        Assert.Equal((limit, TimeSpan.FromSeconds(33)), (limited.Limit, limited.RetryAfter));
    }

    [Theory]
    [InlineData(504, "Could not establish a connection to the machine running this server. Please try again.", false)]
    [InlineData(403, "An error occurred on the remote host: bad token. (request id: 42)", true)]
    [InlineData(404, "An error occurred on the remote host: The requested resource was not found. (request id: <nil>)", true)]
    [InlineData(500, "There was an error while communicating with the machine running this server. This error has been logged, please try again. (code: 500) (request_id: x)", true)]
    [InlineData(502, "There was an error while communicating with the machine running this server.", true)]
    public async Task What_the_node_says_is_the_nodes_fault(int status, string detail, bool reached)
    {
        var failure = await FailAsync((HttpStatusCode)status, Error("DaemonConnectionException", status, detail));

        var node = Assert.IsType<NodeFailedException>(failure);
        Assert.Equal(reached, node.Reached);
        Assert.DoesNotContain("(request", node.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConnectionException", false)]
    [InlineData("RequestException", true)]
    public async Task Pelican_tells_of_its_nodes_in_another_way(string code, bool reached)
    {
        var failure = await FailAsync(HttpStatusCode.InternalServerError, Error(code, 500, "An unexpected error was encountered."));

        Assert.Equal(reached, Assert.IsType<NodeFailedException>(failure).Reached);
    }

    [Fact]
    public async Task A_command_to_a_stopped_server_is_not_a_gateway_failure()
    {
        var failure = await FailAsync(HttpStatusCode.BadGateway, Error("HttpException", 502, "Server must be online in order to send commands."));

        Assert.IsType<ServerOfflineException>(failure);
    }

    [Theory]
    [InlineData(500, "ErrorException", false)]
    [InlineData(500, "QueryException", false)]
    [InlineData(503, "HttpException", true)]
    public async Task The_panel_can_fail_itself(int status, string code, bool inMaintenance)
    {
        var failure = await FailAsync((HttpStatusCode)status, Error(code, status, "Service Unavailable"));

        Assert.Equal(inMaintenance, Assert.IsType<PanelFailedException>(failure).InMaintenance);
    }

    [Fact]
    public async Task A_panel_in_debug_mode_does_not_spill_its_insides()
    {
        var failure = await FailAsync(HttpStatusCode.InternalServerError, """
            {"errors":[{"code":"QueryException","status":"500","detail":"SQLSTATE planted","source":{"line":1,"file":"x"},"meta":{"trace":["a"],"previous":[]}}]}
            """);

        Assert.Null(failure.Detail);
        Assert.DoesNotContain("planted", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(302, "text/html", "", "", AnswerSource.Redirect)]
    [InlineData(301, "text/html", "<html>", "", AnswerSource.Redirect)]
    [InlineData(200, "text/html", "<html>Login</html>", "", AnswerSource.WebPage)]
    [InlineData(404, "text/html", "<html>", "", AnswerSource.WebPage)]
    [InlineData(403, "text/html", "<html>Just a moment...</html>", "cloudflare", AnswerSource.BlockedByProxy)]
    [InlineData(401, "text/html", "<html>", "", AnswerSource.BlockedByProxy)]
    [InlineData(503, "text/html", "<html>challenge</html>", "cloudflare", AnswerSource.BlockedByProxy)]
    [InlineData(502, "text/html", "<html>nginx</html>", "nginx", AnswerSource.ProxyError)]
    [InlineData(521, "text/html", "<html>", "cloudflare", AnswerSource.ProxyError)]
    [InlineData(500, "application/json", "{\"message\":\"no errors here\"}", "", AnswerSource.BrokenJson)]
    [InlineData(400, "application/json", "{\"errors\":[{\"cod", "", AnswerSource.BrokenJson)]
    public async Task Others_who_answer_are_recognised(int status, string type, string body, string server, AnswerSource source)
    {
        var failure = await FailAsync((HttpStatusCode)status, body, type, server == "" ? [] : [("Server", server)]);

        Assert.Equal(source, Assert.IsType<UnexpectedAnswerException>(failure).Origin);
    }

    [Fact]
    public async Task A_marked_challenge_is_a_challenge_whatever_its_status()
    {
        var failure = await FailAsync(HttpStatusCode.ServiceUnavailable, "<html>", "text/html", ("cf-mitigated", "challenge"), ("Retry-After", "5"));

        Assert.Equal(AnswerSource.BlockedByProxy, Assert.IsType<UnexpectedAnswerException>(failure).Origin);
    }

    [Theory]
    [InlineData("""{"object":"user","attributes":{"usern""")]
    [InlineData("""{"object":"user","attributes":null}""")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("""{"object":"user","attributes":{"id":"not a number"}}""")]
    public async Task Half_an_answer_is_broken_json(string body)
    {
        var failure = await FailAsync(HttpStatusCode.OK, body);

        Assert.Equal(AnswerSource.BrokenJson, Assert.IsType<UnexpectedAnswerException>(failure).Origin);
    }
}
