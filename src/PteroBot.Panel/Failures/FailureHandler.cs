using PteroBot.Panel.Http;

namespace PteroBot.Panel.Failures;

/// <summary>The outermost handler: nothing leaves it but a good answer, a member of the failure family, or the caller's own cancellation.</summary>
internal sealed class FailureHandler(CallScope scope, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var panel = scope.Panel.Address;
        try
        {
            // A key must not cross the internet in the clear.
            if (!panel.IsSecure && !scope.Options.AllowPrivate)
                throw new AddressNotAllowedException();
            var response = await base.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode && !response.IsWebPage() ? response : throw Refusal(panel, request, response);
        }
        catch (Exception exception) when (exception is not PanelException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Breakdown.Of(panel, exception) is { } failure)
                throw failure;
            throw;
        }
    }

    private PanelException Refusal(PanelAddress panel, HttpRequestMessage request, HttpResponseMessage response)
    {
        using (response)
            return Answers.Explain(panel, request, response, scope.Clock.GetUtcNow());
    }
}
