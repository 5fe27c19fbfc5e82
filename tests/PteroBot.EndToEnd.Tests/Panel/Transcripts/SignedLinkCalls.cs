using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PteroBot.EndToEnd.Tests.Panel.Transcripts;

/// <summary>
/// Calls to a node by a signed link. Recordings describe in words what was sent, and hide which link it was: the newest of its kind, unless the words say otherwise.
/// </summary>
internal sealed partial class SignedLinkCalls(PanelStage stage)
{
    private readonly Dictionary<string, string> _tokens = [];
    private string _node = "";
    private string _newest = "";

    /// <summary>Remembers the link in an answer of the panel, if there is one.</summary>
    public void Learn(JsonNode? answer)
    {
        if ((string?)(answer as JsonObject)?["object"] != "signed_url")
            return;
        var link = new Uri((string)answer!["attributes"]!["url"]!);
        _newest = link.Query["?token=".Length..];
        _tokens[link.AbsolutePath] = _newest;
        _node = link.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Makes the call, and gives what was different.</summary>
    public async Task<IEnumerable<string>> PutAsync(JsonNode http, JsonNode recorded)
    {
        var words = (http["body"] as JsonValue)?.ToString() ?? "";
        using var request = new HttpRequestMessage(new HttpMethod((string)http["method"]!), _node + Address((string)http["path"]!, words));
        Describe(request, words);
        using var answer = await stage.RawAsync(request);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return Differences(answer, body, recorded).Select(difference => $"{http["method"]} {http["path"]} ({words}): {difference}");
    }

    private string Address(string path, string words)
    {
        // "same again" stands in place of a path in one recording.
        var address = path.StartsWith('/') ? path : "/download/file?token=<jwt>";
        var kind = address.Split('?')[0];
        var token = words is "a download token used for upload" or "file token on the backup URL" ? _newest : _tokens.GetValueOrDefault(kind, _newest);
        if (words == "broken signature")
            token = token[..^4] + (token.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA");
        return address.Replace("<jwt>", token, StringComparison.Ordinal);
    }

    private static void Describe(HttpRequestMessage request, string words)
    {
        if (request.Method == HttpMethod.Post)
            request.Content = Body(words);
        if (words.StartsWith("Range", StringComparison.Ordinal))
            request.Headers.Range = new RangeHeaderValue(0, 3);
        if (words.StartsWith("Discordbot", StringComparison.Ordinal))
            request.Headers.UserAgent.ParseAdd("Mozilla/5.0 (compatible; Discordbot/2.0)");
    }

    private static HttpContent Body(string words) => words switch
    {
        "plain body, not multipart" => new StringContent("plain", Encoding.UTF8, "text/plain"),
        "wrong field name: file" => Form(("file", "up.txt", 3)),
        "field files[]" => Form(("files[]", "up.txt", 3)),
        "6 MiB file" => Form(("files", "big6.bin", 6 << 20)),
        "exactly 5 MiB" => Form(("files", "big5.bin", 5 << 20)),
        "small file then 6 MiB file in one request" => Form(("files", "small.txt", 3), ("files", "big6.bin", 6 << 20)),
        "file name ../../esc.txt" => Form(("files", "../../esc.txt", 3)),
        _ when words.StartsWith("two parts", StringComparison.Ordinal) => Form(("files", "up2.txt", 3), ("files", "up3.txt", 20)),
        _ => Form(("files", "up1.txt", 12)),
    };

    private static MultipartFormDataContent Form(params IEnumerable<(string Field, string Name, int Size)> parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (field, name, size) in parts)
            form.Add(new ByteArrayContent(new byte[size]), field, name);
        return form;
    }

    private static IEnumerable<string> Differences(HttpResponseMessage answer, string body, JsonNode recorded)
    {
        if ((int)answer.StatusCode != (int)recorded["status"]!)
            yield return $"status {(int)answer.StatusCode} instead of {recorded["status"]}: {body}";
        // Archives are described, not kept; of errors the request's number differs by nature.
        var wanted = (string?)recorded["body"] ?? "";
        if (!wanted.StartsWith('<') && Plain(body) != Plain(wanted))
            yield return $"{body} instead of {wanted}";
        foreach (var header in (string[])["content-type", "content-disposition", "www-authenticate", "access-control-allow-origin", "access-control-allow-credentials"])
        {
            if ((string?)recorded["headers"]?[header] is { } value && Plain(Header(answer, header)) != Plain(value))
                yield return $"{header}: {Header(answer, header)} instead of {value}";
        }
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(',', answer.Headers.Concat(answer.Content.Headers.NonValidated.Select(header => KeyValuePair.Create(header.Key, header.Value.AsEnumerable())))
            .Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).SelectMany(header => header.Value));

    // Uuids differ by nature, and so does the port of the panel.
    private static string Plain(string text) => Loopback().Replace(Telling.Uuid().Replace(text, "<uuid>"), "<panel>");

    [GeneratedRegex(@"^http://127\.0\.0\.1:\d+$")]
    private static partial Regex Loopback();
}
