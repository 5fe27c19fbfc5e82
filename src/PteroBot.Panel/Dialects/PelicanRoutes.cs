using System.Text.Json;
using System.Text.RegularExpressions;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Dialects;

/// <summary>Where Pelican's routes differ.</summary>
internal static partial class PelicanRoutes
{
    private const string SshKeys = "/api/client/account/ssh-keys";
    private const string Identifier = "filter%5BuuidShort%5D";
    private static readonly string[] Other = [SshKeys + "/remove", "/command"];

    private static readonly (string Prefix, string Feature)[] Missing =
    [
        ("/api/client/account/two-factor", "two-factor authentication over the API"),
        ("/api/application/locations", "locations"),
        ("/api/application/nests", "nests"),
    ];

    /// <summary>Whether the two panels take this call differently. Most calls are the same on both.</summary>
    public static bool Differs(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        return request.Content is null
            ? Array.Exists(Missing, gone => path.StartsWith(gone.Prefix, StringComparison.Ordinal)) || request.RequestUri.Query.Contains(Identifier, StringComparison.Ordinal)
            : Array.Exists(Other, end => path.EndsWith(end, StringComparison.Ordinal)) || path.StartsWith("/api/client/", StringComparison.Ordinal) && path.Contains("/users", StringComparison.Ordinal)
                || Array.Exists(Missing, gone => path.StartsWith(gone.Prefix, StringComparison.Ordinal));
    }

    public static async Task TranslateAsync(HttpRequestMessage request, PanelAddress panel, CancellationToken cancellationToken)
    {
        var target = EggsOfNest().Replace(request.RequestUri!.PathAndQuery, "/api/application/eggs")
            .Replace(Identifier, "filter%5Buuid_short%5D", StringComparison.Ordinal);
        foreach (var (prefix, feature) in Missing)
            if (target.StartsWith(prefix, StringComparison.Ordinal))
                throw new NotOnThisPanelException(new PanelFailure(panel), PanelDialect.Pelican, feature);
        if (target == SshKeys + "/remove")
            target = await RemovalAsync(request, cancellationToken);
        request.RequestUri = new Uri(panel.Root, target);
        await PermissionNames.SpellAsync(request, Permissions.DatabaseViewPassword, "database.view-password", cancellationToken);
    }

    // The fingerprint moves from the body into the route.
    private static async Task<string> RemovalAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        (request.Method, request.Content) = (HttpMethod.Delete, null);
        return $"{SshKeys}/{Uri.EscapeDataString(JsonSerializer.Deserialize(body, PanelJson.Default.SshKeyFingerprint)!.Fingerprint)}";
    }

    [GeneratedRegex("^/api/application/nests/[0-9]+/eggs", RegexOptions.CultureInvariant)]
    private static partial Regex EggsOfNest();
}
