using Polly;

namespace PteroBot.Panel.Http;

/// <summary>Runs a call through the pipeline of <see cref="CallPipeline"/>.</summary>
internal sealed class ResilienceHandler(ResiliencePipeline<HttpResponseMessage> pipeline, CallScope scope, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallPipeline.Request, request);
        context.Properties.Set(CallPipeline.Scope, scope);
        try
        {
            var outcome = await pipeline.ExecuteOutcomeAsync(static (context, self) => self.SendOnceAsync(context), context, this);
            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<HttpResponseMessage>> SendOnceAsync(ResilienceContext context)
    {
        try
        {
            var request = context.Properties.GetValue(CallPipeline.Request, null!);
            return Outcome.FromResult(await base.SendAsync(request, context.CancellationToken));
        }
        catch (Exception exception)
        {
            return Outcome.FromException<HttpResponseMessage>(exception);
        }
    }
}
