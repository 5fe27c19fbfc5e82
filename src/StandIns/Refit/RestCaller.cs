namespace Refit;

/// <summary>Sends what a plan builds and reads the answer.</summary>
internal sealed class RestCaller(HttpClient client, RefitSettings settings)
{
    private readonly string _base = client.BaseAddress?.GetLeftPart(UriPartial.Path).TrimEnd('/')
        ?? throw new InvalidOperationException("BaseAddress must be set on the HttpClient instance");

    public async Task SendAsync(RequestPlan plan, object?[] arguments)
    {
        using var request = plan.Build(arguments, settings, _base);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, plan.Cancellation(arguments)).ConfigureAwait(false);
        await ThrowUnlessGoodAsync(response).ConfigureAwait(false);
    }

    public async Task<T?> SendAsync<T>(RequestPlan plan, object?[] arguments)
    {
        var cancellation = plan.Cancellation(arguments);
        using var request = plan.Build(arguments, settings, _base);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        // The message itself as result is the caller's to look at and to dispose.
        if (response is T message)
            return message;
        using (response)
        {
            await ThrowUnlessGoodAsync(response).ConfigureAwait(false);
            return await ReadAsync<T>(response, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return typeof(T) == typeof(string)
                ? (T)(object)await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)
                : await settings.ContentSerializer.FromHttpContentAsync<T>(response.Content, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var failure = settings.DeserializationExceptionFactory is { } factory
                ? await factory(response, exception).ConfigureAwait(false)
                : await ApiException.CreateAsync("An error occured deserializing the response.", response, exception).ConfigureAwait(false);
            return failure is null ? default : throw failure;
        }
    }

    private async Task ThrowUnlessGoodAsync(HttpResponseMessage response)
    {
        if (await settings.ExceptionFactory(response).ConfigureAwait(false) is { } exception)
            throw exception;
    }
}
