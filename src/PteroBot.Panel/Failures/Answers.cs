using System.Net;
using PteroBot.Panel.Budget;
using PteroBot.Panel.Http;

namespace PteroBot.Panel.Failures;

/// <summary>Tells what an answer means that is not a success. The order of the cases matters: who speaks comes before what is said.</summary>
internal static class Answers
{
    public static PanelException Explain(PanelAddress panel, HttpRequestMessage request, HttpResponseMessage response, DateTimeOffset now)
    {
        var failure = new PanelFailure(panel) { Status = response.StatusCode, RetryAfter = RateReport.WaitOf(response, now), Right = KeyRight.Of(request) };
        var error = response.IsJson() ? ErrorBody.Read(response.Body()) : null;
        if (error is null && response.StatusCode == HttpStatusCode.TooManyRequests)
            return new RateLimitedException(failure, RateLimit.Calls);
        return error is null ? new UnexpectedAnswerException(failure, SourceOf(response)) : Explain(failure with { Code = error.Code, Detail = error.Detail, Fields = error.Fields });
    }

    private static PanelException Explain(PanelFailure failure) => failure switch
    {
        { Code: "DaemonConnectionException" } => new NodeFailedException(failure, reached: !SaysNotReached(failure)),
        // Pelican lets its HTTP client's own exceptions through.
        { Code: "ConnectionException" } => new NodeFailedException(failure, reached: false),
        { Code: "RequestException" } => new NodeFailedException(failure, reached: true),
        { Code: "TwoFactorAuthRequiredException" } => new TwoFactorRequiredException(failure),
        { Code: "ServerStateConflictException" } => new ServerStateException(failure, ObstacleOf(failure)),
        { Code: "TooManyRequestsHttpException" } => new RateLimitedException(failure, RateLimit.Backups),
        _ => failure.Status switch
        {
            HttpStatusCode.Unauthorized => new KeyRejectedException(failure),
            HttpStatusCode.Forbidden => new NotPermittedException(failure, DenialOf(failure)),
            HttpStatusCode.NotFound => new PanelNotFoundException(failure, mayExist: Says(failure, "does not exist on this server")),
            HttpStatusCode.TooManyRequests => new RateLimitedException(failure, RateLimit.Calls),
            HttpStatusCode.BadGateway when Says(failure, "must be online") => new ServerOfflineException(failure),
            >= HttpStatusCode.InternalServerError => new PanelFailedException(failure),
            _ => new PanelRefusedException(failure),
        },
    };

    private static bool Says(PanelFailure failure, string words) => failure.Detail?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    private static bool SaysNotReached(PanelFailure failure) => Says(failure, "could not establish a connection");

    private static ServerObstacle ObstacleOf(PanelFailure failure) => failure switch
    {
        _ when Says(failure, "suspended") => ServerObstacle.Suspended,
        _ when Says(failure, "maintenance") => ServerObstacle.NodeMaintenance,
        _ when Says(failure, "installation") => ServerObstacle.Installing,
        _ when Says(failure, "restoring") => ServerObstacle.RestoringBackup,
        _ when Says(failure, "transferred") => ServerObstacle.Transferring,
        _ => ServerObstacle.Other,
    };

    private static DenialReason DenialOf(PanelFailure failure) => failure switch
    {
        _ when Says(failure, "requires a client API key") => DenialReason.NeedsAccountKey,
        _ when Says(failure, "This IP address") => DenialReason.AddressNotAllowed,
        _ when Says(failure, "does not have permission to access the API") => DenialReason.NotAdministrator,
        _ when Says(failure, "This action is unauthorized") => DenialReason.MissingPermission,
        _ when Says(failure, "permission to connect to this server's websocket") => DenialReason.MissingPermission,
        _ => DenialReason.Other,
    };

    private static AnswerSource SourceOf(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        >= 300 and < 400 => AnswerSource.Redirect,
        _ when response.IsJson() => AnswerSource.BrokenJson,
        // Cloudflare's challenges are marked; other proxies simply forbid.
        _ when response.Headers.Contains("cf-mitigated") => AnswerSource.BlockedByProxy,
        401 or 403 => AnswerSource.BlockedByProxy,
        503 when IsCloudflare(response) && !response.Headers.Contains("Retry-After") => AnswerSource.BlockedByProxy,
        >= 500 => AnswerSource.ProxyError,
        _ => AnswerSource.WebPage,
    };

    private static bool IsCloudflare(HttpResponseMessage response) => response.Headers.Server.ToString().Contains("cloudflare", StringComparison.OrdinalIgnoreCase);
}
