using PteroBot.Panel.Http;

namespace PteroBot.Panel.Budget;

/// <summary>Lets a call through when its user's budget has room, and teaches the budget what the answer says.</summary>
internal sealed class BudgetHandler(CallScope scope, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var budget = scope.Budget;
        var (turn, wait) = await budget.EnterAsync(scope.Use, scope.Patience, cancellationToken);
        if (turn is null)
        {
            CallLog.Limited(scope.Logger, scope.Panel.Address.Host, budget.Limit, wait);
            throw new RateLimitedException(new PanelFailure(scope.Panel.Address) { RetryAfter = wait }, RateLimit.OwnBudget);
        }
        RateReport? report = null;
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            report = RateReport.Of(request, response, budget.Limit, scope.Clock.GetUtcNow());
            // Whatever the panel is: who limits the credentials of sockets says so.
            if (report is { RouteLimit: { } own } && request.RequestUri!.AbsolutePath.EndsWith("/websocket", StringComparison.Ordinal))
                scope.Traits.CredentialsPerMinute = own;
            return response;
        }
        finally
        {
            budget.Leave(turn, report);
        }
    }
}
