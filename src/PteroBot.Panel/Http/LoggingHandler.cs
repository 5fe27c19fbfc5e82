using Microsoft.Extensions.Logging;

namespace PteroBot.Panel.Http;

/// <summary>Logs and measures each attempt. Sits behind the credentials and names nothing but method and path (<see cref="CallLog"/>).</summary>
internal sealed class LoggingHandler(ILogger logger, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var uri = request.RequestUri!;
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            var took = clock.GetElapsedTime(started);
            PanelMetrics.Called(took, (int)response.StatusCode);
            if (logger.IsEnabled(LogLevel.Debug))
                CallLog.Answered(logger, uri.Host, request.Method.Method, uri.AbsolutePath, (int)response.StatusCode, (long)took.TotalMilliseconds);
            return response;
        }
        catch (Exception exception)
        {
            var took = clock.GetElapsedTime(started);
            PanelMetrics.Called(took, 0);
            // The type alone: messages of network exceptions may hold a URL.
            CallLog.Failed(logger, uri.Host, request.Method.Method, uri.AbsolutePath, (long)took.TotalMilliseconds, exception.GetType().Name);
            throw;
        }
    }
}
