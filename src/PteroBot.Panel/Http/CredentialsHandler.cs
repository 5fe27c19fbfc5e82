namespace PteroBot.Panel.Http;

/// <summary>Puts the key and the fixed headers on a request. Never <c>Origin</c> or <c>Referer</c>: they would switch the panel's CSRF check on.</summary>
internal sealed class CredentialsHandler(PanelSettings panel, PanelKey key, PanelOptions options, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly string _authorization = $"Bearer {key.Reveal()}";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers;
        // A retry sends the same message again.
        if (!headers.NonValidated.Contains("Authorization"))
        {
            headers.TryAddWithoutValidation("Authorization", _authorization);
            headers.TryAddWithoutValidation("Accept", "application/json");
            headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
            foreach (var (name, value) in panel.ExtraHeaders)
                headers.TryAddWithoutValidation(name, value);
        }
        return base.SendAsync(request, cancellationToken);
    }
}
