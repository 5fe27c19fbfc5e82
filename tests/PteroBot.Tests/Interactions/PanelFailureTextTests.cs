using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.TestKit;

namespace PteroBot.Tests.Interactions;

/// <summary>Every kind of failure, made by a panel that fails so, ends in a sentence.</summary>
public sealed class PanelFailureTextTests
{
    private static readonly PanelSettings Panel = new(PanelAddress.Parse("https://panel.example.com"));
    private static readonly PanelKey Key = PanelKey.Parse("ptlc_NoraNoraNoraNoraNoraNoraNoraNoraNoraNoraNor");

    [Theory]
    [InlineData(401, "AuthenticationException", "Unauthenticated.", "The panel does not accept the key (it may have been deleted). Make a new one at <https://panel.example.com/account/api> and use /link again.")]
    [InlineData(400, "TwoFactorAuthRequiredException", "Two-factor authentication is required on this account in order to access this endpoint.", "The panel wants you to turn on two-factor authentication first. Do that at <https://panel.example.com/account> and try again.")]
    [InlineData(403, "AccessDeniedHttpException", "This action is unauthorized.", "You do not have the permission for that on the panel. The server's owner can give it to you.")]
    [InlineData(403, "AccessDeniedHttpException", "You are attempting to use an application API key on an endpoint that requires a client API key.", "The saved key is an application key, but an account key is needed.")]
    [InlineData(403, "AccessDeniedHttpException", "This account does not have permission to access the API.", "The key's owner is no administrator of the panel any more.")]
    [InlineData(403, "AccessDeniedHttpException", "This IP address (1.2.3.4) does not have permission to access the API using these credentials.", "The key only works from other addresses than the bot's.")]
    [InlineData(404, "NotFoundHttpException", "The requested resource does not exist on this server.", "You have no access to this on the panel any more.")]
    [InlineData(404, "NotFoundHttpException", "The requested resource could not be found on the server.", "This does not exist on the panel any more.")]
    [InlineData(409, "ServerStateConflictException", "This server is currently suspended and the functionality requested is unavailable.", "The server is suspended. Only an administrator can change that.")]
    [InlineData(409, "ServerStateConflictException", "The node of this server is currently under maintenance and the functionality requested is unavailable.", "The node of this server is in maintenance. An administrator opens it again.")]
    [InlineData(409, "ServerStateConflictException", "This server has not yet completed its installation process, please try again later.", "The server is not installed yet.")]
    [InlineData(409, "ServerStateConflictException", "This server is currently restoring from a backup, please try again later.", "The server is being restored from a backup.")]
    [InlineData(409, "ServerStateConflictException", "This server is currently being transferred to a new machine, please try again later.", "The server is moving to another node.")]
    [InlineData(502, "HttpException", "Server must be online in order to send commands.", "The server has to be running for that.")]
    [InlineData(504, "DaemonConnectionException", "Could not establish a connection to the machine running this server. Please try again.", "The node of this server does not answer, so nothing can be done on it now. Other nodes work.")]
    [InlineData(404, "DaemonConnectionException", "An error occurred on the remote host: file not found. (request id: 1)", "The node of this server reports a problem: An error occurred")]
    [InlineData(500, "ErrorException", "An unexpected error was encountered while processing this request, please try again.", "The panel at `panel.example.com` has a problem of its own.")]
    [InlineData(503, "HttpException", "Service Unavailable", "The panel at `panel.example.com` is closed for maintenance.")]
    [InlineData(400, "DisplayException", "You cannot do this @everyone **today**.", "The panel said no: You cannot do this @\u200Beveryone \\*\\*today\\*\\*.")]
    public async Task What_the_panel_says_becomes_a_sentence(int status, string code, string detail, string sentence)
    {
        var http = new StubHttp().On("GET", "/api/client/account", (HttpStatusCode)status,
            $$"""{"errors":[{"code":"{{code}}","status":"{{status}}","detail":"{{detail}}"}]}""");

        Assert.StartsWith(sentence, await SentenceAsync(http));
    }

    [Fact]
    public async Task Broken_rules_of_a_form_are_told_in_the_panels_words()
    {
        var http = new StubHttp().On("GET", "/api/client/account", HttpStatusCode.UnprocessableEntity,
            """{"errors":[{"code":"ValidationException","status":"422","detail":"The signal field is required.","meta":{"source_field":"signal","rule":"required"}}]}""");

        Assert.Equal("The panel did not take it: The signal field is required.", await SentenceAsync(http));
    }

    [Fact]
    public async Task Too_many_calls_say_when_to_try_again()
    {
        var http = new StubHttp().On("GET", "/api/client/account", HttpStatusCode.TooManyRequests,
            """{"errors":[{"code":"ThrottleRequestsException","status":"429","detail":"Too Many Attempts."}]}""", ("Retry-After", "18"));

        Assert.Equal("The panel asks us to slow down. Try again in 18 s.", await SentenceAsync(http));
    }

    [Theory]
    [InlineData(403, "<html><title>Just a moment...</title>cloudflare</html>", "The proxy in front of `panel.example.com` takes the bot for an attacker")]
    [InlineData(502, "<html><h1>502 Bad Gateway</h1>nginx</html>", "The proxy in front of `panel.example.com` cannot reach the panel.")]
    [InlineData(200, "<html>hello</html>", "`panel.example.com` answers with a web page, not like a panel.")]
    public async Task What_is_no_panel_is_told_apart(int status, string html, string sentence)
    {
        var http = new StubHttp().On("GET", "/api/client/account", _ => StubHttp.Answer((HttpStatusCode)status, html, "text/html"));

        Assert.StartsWith(sentence, await SentenceAsync(http));
    }

    [Fact]
    public async Task A_redirect_points_at_the_address()
    {
        var http = new StubHttp().On("GET", "/api/client/account", HttpStatusCode.Found, null, ("Location", "https://elsewhere.example.com/"));

        Assert.Equal("`panel.example.com` sends us somewhere else. Check the panel's address.", await SentenceAsync(http));
    }

    [Fact]
    public async Task Half_an_answer_makes_no_sense()
    {
        var http = new StubHttp().On("GET", "/api/client/account", HttpStatusCode.OK, """{"object":"user","attr""");

        Assert.StartsWith("The panel at `panel.example.com` gave an answer that makes no sense.", await SentenceAsync(http));
    }

    public static TheoryData<string, string> Unreachables => new()
    {
        { "name", "There is no host called `panel.example.com`." },
        { "refused", "Nothing answers at `panel.example.com`." },
        { "tls", "The panel at `panel.example.com` has no valid certificate, so nothing was sent to it." },
        { "lost", "The panel at `panel.example.com` does not answer. Its servers may well be running" },
    };

    [Theory]
    [MemberData(nameof(Unreachables))]
    public async Task A_panel_that_is_not_reached_is_told_by_its_reason(string reason, string sentence)
    {
        var http = new StubHttp().On("GET", "/api/client/account", HttpResponseMessage (_) => throw Unreachable(reason));

        Assert.StartsWith(sentence, await SentenceAsync(http));
    }

    [Fact]
    public async Task A_private_address_is_not_asked()
    {
        using var panels = new Panels(new PanelOptions { Retries = 0 });
        var settings = new PanelSettings(PanelAddress.Parse("https://127.0.0.1:8443"));

        var failure = await Assert.ThrowsAnyAsync<PanelException>(() => panels.Client(settings, Key).Account.GetAsync(TestContext.Current.CancellationToken));

        Assert.Equal("`127.0.0.1:8443` is a private or unencrypted address, and the bot's operator has not allowed those.", PanelFailureText.Of(failure));
    }

    private static HttpRequestException Unreachable(string reason) => reason switch
    {
        "name" => new(HttpRequestError.NameResolutionError, "name", new SocketException((int)SocketError.HostNotFound)),
        "refused" => new(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused)),
        "tls" => new(HttpRequestError.SecureConnectionError, "TLS", new AuthenticationException()),
        _ => new(HttpRequestError.ResponseEnded, "lost", new IOException()),
    };

    private static async Task<string> SentenceAsync(StubHttp http)
    {
        using var panels = new Panels(new PanelOptions { Retries = 0, InteractivePatience = TimeSpan.Zero }, new ManualClock(), null, _ => http);
        var failure = await Assert.ThrowsAnyAsync<PanelException>(() => panels.Client(Panel, Key).Account.GetAsync(TestContext.Current.CancellationToken));
        return PanelFailureText.Of(failure);
    }
}
