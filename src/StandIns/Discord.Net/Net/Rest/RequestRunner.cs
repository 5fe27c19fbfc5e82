#nullable enable
using System.Net;

namespace Discord.Net.Rest;

/// <summary>
/// Sends a call until it is answered: waits for its rate limits, repeats after a 429, and after a failure whose repeat does no harm.
/// </summary>
internal sealed class RequestRunner(IRestClient client, TimeProvider time, Func<double> jitter)
{
    private const int MostRepeats = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan UploadTimeout = TimeSpan.FromSeconds(100);
    /// <summary>What a 429 without any figure costs.</summary>
    private static readonly TimeSpan UnknownPause = TimeSpan.FromSeconds(5);

    /// <summary>Told of each 429: route, pause, whether it is global.</summary>
    public event Action<RestCall, TimeSpan, bool>? Limited;

    internal RateLimits Limits { get; } = new(time);

    /// <summary>The successful answer; its body is still to be read.</summary>
    /// <exception cref="HttpException">Discord refused.</exception>
    public async Task<HttpResponseMessage> SendAsync(RestCall call)
    {
        using var content = call.Content;
        for (var repeats = 0; ; repeats++)
        {
            var (response, failure) = await TryOnceAsync(call, repeats);
            if (response is { IsSuccessStatusCode: true })
                return response;
            if (failure is null)
                failure = await RefusalAsync(call, response!);
            // The first try was carried out although its answer was lost.
            if (repeats > 0 && call.Route.Kind == RouteKind.Callback && failure is HttpException { DiscordCode: DiscordErrorCode.InteractionHasAlreadyBeenAcknowledged })
                return new HttpResponseMessage(HttpStatusCode.NoContent);
            if (failure is RepeatAtOnce)
                repeats--;
            else if (repeats >= MostRepeats || !IsRepeatable(call, failure))
                throw failure;
            else
                await Task.Delay(FirstPause * (1 << repeats) * (0.75 + jitter() / 2), time, call.Options.CancelToken);
        }
    }

    private static bool IsRepeatable(RestCall call, Exception failure) => failure switch
    {
        // Nothing was sent: no connection came about.
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => call.Allows(RetryMode.RetryTimeouts),
        HttpRequestException or TimeoutException => call.Route.IsRepeatable && call.Allows(RetryMode.RetryTimeouts),
        HttpException { HttpCode: >= HttpStatusCode.InternalServerError } => call.Route.IsRepeatable && call.Allows(RetryMode.Retry502),
        _ => false,
    };

    private async Task<(HttpResponseMessage? Response, Exception? Failure)> TryOnceAsync(RestCall call, int repeats)
    {
        var bucket = await Limits.EnterAsync(call);
        RateLimitHeaders? headers = null;
        try
        {
            var response = await TransferAsync(call);
            headers = RateLimitHeaders.Read(response);
            return (response, null);
        }
        catch (HttpRequestException e)
        {
            return (null, e);
        }
        catch (OperationCanceledException) when (!call.Options.CancelToken.IsCancellationRequested)
        {
            return (null, new TimeoutException("Discord did not answer in time."));
        }
        finally
        {
            Limits.Leave(call, bucket, headers);
        }
    }

    private async Task<HttpResponseMessage> TransferAsync(RestCall call)
    {
        var timeout = call.Content is UploadBody ? UploadTimeout : TimeSpan.FromMilliseconds(call.Options.Timeout ?? Timeout.Infinite);
        using var late = new CancellationTokenSource(timeout, time);
        using var linked = call.Options.CancelToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(call.Options.CancelToken, late.Token) : null;
        return await client.SendAsync(call.Route.Method, call.Path, call.Content, call.Options.AuditLogReason, (linked ?? late).Token);
    }

    private async Task<Exception> RefusalAsync(RestCall call, HttpResponseMessage response)
    {
        using (response)
        {
            var body = await ErrorReader.ReadAsync(response, call.Options.CancelToken);
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
                return ErrorReader.ToException(call, response.StatusCode, body, response.ReasonPhrase);
            await PauseAsync(call, body, RateLimitHeaders.Read(response));
            return new RepeatAtOnce();
        }
    }

    /// <summary>Closes what the 429 is about. The body's figure is the exact one; the header's is rounded up.</summary>
    private async Task PauseAsync(RestCall call, ErrorBody body, RateLimitHeaders headers)
    {
        var pause = body.RetryAfter ?? headers.RetryAfter ?? headers.ResetAfter ?? UnknownPause;
        var isGlobal = body.IsGlobal || headers.IsGlobal;
        Limited?.Invoke(call, pause, isGlobal);
        if (!call.Allows(RetryMode.RetryRatelimit))
            throw new RateLimitedException(call.Describe());
        if (call.Route.Kind == RouteKind.Callback)
            await Task.Delay(pause, time, call.Options.CancelToken);
        else if (isGlobal)
            Limits.PauseAll(pause);
        else
            Limits.Block(call, pause);
    }

    /// <summary>The limits will hold the next try back as long as needed.</summary>
    private sealed class RepeatAtOnce : Exception;
}
