using System.Net;
using Polly;
using Polly.Retry;
using PteroBot.Panel.Budget;

namespace PteroBot.Panel.Http;

/// <summary>When a call is tried again. Only what cannot have had an effect, or what has none: a restart must not happen twice.</summary>
internal static class CallPipeline
{
    public static readonly ResiliencePropertyKey<HttpRequestMessage> Request = new("request");
    public static readonly ResiliencePropertyKey<CallScope> Scope = new("scope");

    public static ResiliencePipeline<HttpResponseMessage> Build(PanelOptions options, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock };
        if (options.Retries > 0)
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.Retries,
                Delay = TimeSpan.FromMilliseconds(300),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => ValueTask.FromResult(IsWorthRepeating(args.Context, args.Outcome, clock)),
                DelayGenerator = args => ValueTask.FromResult(WaitOf(args.Outcome, clock)),
                OnRetry = OnRetry,
            });
        return builder.Build();
    }

    private static bool IsWorthRepeating(ResilienceContext context, Outcome<HttpResponseMessage> outcome, TimeProvider clock)
    {
        var scope = context.Properties.GetValue(Scope, null!);
        if (outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests } limited)
            return RateReport.WaitOf(limited, clock.GetUtcNow()) is not { } wait || wait <= scope.Patience;
        if (outcome.Exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } refused)
            return !refused.IsRefusedByGuard();
        return IsRead(context) && outcome switch
        {
            { Exception: HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } } => false,
            { Exception: HttpRequestException or IOException } => !outcome.Exception.IsRefusedByGuard(),
            // In JSON it is the panel's own word, about a node or about itself, and soon the same again.
            { Result: { StatusCode: >= HttpStatusCode.BadGateway } answer } => !answer.IsJson(),
            _ => false,
        };
    }

    private static bool IsRead(ResilienceContext context) => context.Properties.GetValue(Request, null!).Method == HttpMethod.Get;

    private static TimeSpan? WaitOf(Outcome<HttpResponseMessage> outcome, TimeProvider clock) =>
        outcome.Result is { } answer ? RateReport.WaitOf(answer, clock.GetUtcNow()) : null;

    private static ValueTask OnRetry(OnRetryArguments<HttpResponseMessage> args)
    {
        var scope = args.Context.Properties.GetValue(Scope, null!);
        var request = args.Context.Properties.GetValue(Request, null!);
        CallLog.Retrying(scope.Logger, scope.Panel.Address.Host, request.Method.Method, request.RequestUri!.AbsolutePath, args.RetryDelay);
        args.Outcome.Result?.Dispose();
        return default;
    }
}
