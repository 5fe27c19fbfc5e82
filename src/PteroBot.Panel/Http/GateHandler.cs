namespace PteroBot.Panel.Http;

/// <summary>Lets through only what the gate allows; the rest never reaches the panel, whatever the key could do there.</summary>
internal sealed class GateHandler(CallGate gate, CallScope scope, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!await gate(request, cancellationToken))
            throw new NotPermittedException(new PanelFailure(scope.Panel.Address) { Detail = "It was not given with the key." }, DenialReason.MissingPermission);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (PanelException failure)
        {
            failure.IsLent = true;
            throw;
        }
    }
}
