using PteroBot.Panel.Http;

namespace PteroBot.Panel.Dialects;

/// <summary>Turns a call as Pterodactyl knows it into one that the panel at hand knows, or refuses it by name.</summary>
internal sealed class DialectHandler(PanelDialect dialect, CallScope scope, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // Pterodactyl's reads are what callers write.
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        dialect != PanelDialect.Pelican && request.Content is null ? base.SendAsync(request, cancellationToken) : SendTranslatedAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> SendTranslatedAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (dialect == PanelDialect.Pelican)
            await PelicanRoutes.TranslateAsync(request, scope.Panel.Address, cancellationToken);
        else
            await PermissionNames.SpellAsync(request, "database.view-password", Permissions.DatabaseViewPassword, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
