using System.Net.Http.Headers;

namespace PteroBot.Panel.Http;

/// <summary>Puts the key and the fixed headers on a request. Never <c>Origin</c> or <c>Referer</c>: they would switch the panel's CSRF check on.</summary>
internal sealed class CredentialsHandler(PanelSettings panel, PanelKey key, PanelOptions options, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers;
        headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());
        // A retry sends the same message again.
        if (headers.Accept.Count == 0)
        {
            headers.Accept.Add(Json);
            headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
            foreach (var (name, value) in panel.ExtraHeaders)
                headers.TryAddWithoutValidation(name, value);
        }
        return base.SendAsync(request, cancellationToken);
    }
}
