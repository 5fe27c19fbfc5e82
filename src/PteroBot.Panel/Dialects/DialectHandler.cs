using System.Net;
using PteroBot.Panel.Failures;
using PteroBot.Panel.Http;

namespace PteroBot.Panel.Dialects;

/// <summary>Turns a call as Pterodactyl knows it into one that the panel at hand knows, or refuses it by name.</summary>
internal sealed class DialectHandler(CallScope scope, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        PelicanRoutes.Differs(request) ? SendTranslatedAsync(request, cancellationToken)
        : PelicanConsole.IsPower(request) && scope.KnownDialect != PanelDialect.Pterodactyl ? SendSignalAsync(request, cancellationToken)
        : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> SendTranslatedAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) != PanelDialect.Pelican)
        {
            await PermissionNames.SpellAsync(request, "database.view-password", Permissions.DatabaseViewPassword, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
        if (PelicanConsole.IsCommand(request))
            await ThrowIfOffAsync(PelicanConsole.ServerOf(request), cancellationToken);
        await PelicanRoutes.TranslateAsync(request, scope.Panel.Address, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendSignalAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
            scope.Traits.Moved(PelicanConsole.ServerOf(request));
        return response;
    }

    /// <summary>What the panel is. Where nobody has told and the key does not, the panel is asked for something that only Pterodactyl has.</summary>
    private async ValueTask<PanelDialect> FindAsync(CancellationToken cancellationToken)
    {
        if (scope.KnownDialect is { } known)
            return known;
        using var answer = await GetAsync("/api/application/nests?per_page=1", cancellationToken);
        scope.Traits.Dialect = SignOf(answer);
        return scope.Dialect;
    }

    // Routes are looked up before keys, so any key will do. An answer that is not the panel's tells nothing.
    private static PanelDialect? SignOf(HttpResponseMessage answer) => answer.StatusCode switch
    {
        _ when !answer.IsJson() => null,
        HttpStatusCode.OK or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => PanelDialect.Pterodactyl,
        HttpStatusCode.NotFound when ErrorBody.Read(answer.Body())?.Code == "NotFoundHttpException" => PanelDialect.Pelican,
        _ => null,
    };

    private async Task ThrowIfOffAsync(string server, CancellationToken cancellationToken)
    {
        if (scope.Traits.HasMoved(server, PelicanConsole.Stale))
            return;
        using var answer = await GetAsync(server + "/resources", cancellationToken);
        if (PelicanConsole.IsOff(answer))
            throw new ServerOfflineException(new PanelFailure(scope.Panel.Address));
    }

    private async Task<HttpResponseMessage> GetAsync(string target, CancellationToken cancellationToken)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, new Uri(scope.Panel.Address.Root, target));
        return await base.SendAsync(question, cancellationToken);
    }
}
