using System.Net.Http.Headers;
using System.Text;

namespace PteroBot.Panel.Dialects;

/// <summary>One permission has another name on each panel, and panels drop names that they do not know without a word.</summary>
internal static class PermissionNames
{
    /// <summary>Writes the permissions that a subuser is given as the panel at hand spells them.</summary>
    public static async ValueTask SpellAsync(HttpRequestMessage request, string theirs, string ours, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post || request.Content is null || !request.RequestUri!.AbsolutePath.Contains("/users", StringComparison.Ordinal))
            return;
        var body = await request.Content.ReadAsStringAsync(cancellationToken);
        if (!body.Contains(theirs, StringComparison.Ordinal))
            return;
        var spelt = Encoding.UTF8.GetBytes(body.Replace($"\"{theirs}\"", $"\"{ours}\"", StringComparison.Ordinal));
        request.Content = new ByteArrayContent(spelt) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
